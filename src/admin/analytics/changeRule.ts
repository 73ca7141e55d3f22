import type { EventRule } from '../../events/options.ts';

/** A switch or a name of an action's. */
export type RuleChange = Partial<Pick<EventRule, 'send' | 'eventName'>>;

/** The rules with this action's changed; a rule that says nothing more is left out. */
export const changeRule = (
	rules: readonly EventRule[],
	action: string,
	change: RuleChange,
): readonly EventRule[] => {
	const old = rules.find((rule) => rule.action === action);
	const rule = { ...(old ?? { action, send: true, eventName: '' }), ...change };
	const isIdle = rule.send && rule.eventName === '';
	if (old === undefined) return isIdle ? rules : [...rules, rule];
	return rules.flatMap((other) => {
		if (other !== old) return [other];
		return isIdle ? [] : [rule];
	});
};
