/** Event parameters that steer gtag.js and never leave the page. */
const STEERING = new Set([
	'send_to',
	'groups',
	'event_callback',
	'event_timeout',
	'send_page_view',
	'non_interaction',
	'cookie_domain',
	'cookie_expires',
	'cookie_flags',
	'cookie_prefix',
	'cookie_update',
]);

/** True for a measurement ID as Google's parser takes it: "G-" alone and lower case are none. */
export function isMeasurementId(value: unknown): value is string {
	return typeof value === 'string' && /^G-[A-Z0-9]+$/.test(value);
}

/** The property that a Google tag stands for; here always the one of the same ending. */
export function propertyOfGoogleTag(id: unknown): string | undefined {
	return typeof id === 'string' && /^GT-[A-Z0-9]+$/.test(id) ? id.replace('GT-', 'G-') : undefined;
}

/** True for a parameter that belongs into a hit. */
export function isHitParameter(name: string): boolean {
	return !STEERING.has(name);
}

/** Which property belongs to which groups of `gtag('config', id, { groups })`. */
export interface Groups {
	add(id: string, groups: unknown): void;
	ids(group: string): string[];
}

/** Without `groups` a property is in "default"; measured: a name with "-" gets no events. */
export function createGroups(): Groups {
	const members = new Map<string, Set<string>>();
	return {
		add(id, groups) {
			const names = groups === undefined ? ['default'] : [groups].flat();
			for (const name of names) {
				if (typeof name !== 'string' || name.includes('-')) continue;
				members.set(name, (members.get(name) ?? new Set()).add(id));
			}
		},
		ids: (group) => [...(members.get(group) ?? [])],
	};
}

/**
 * Returns the properties an event goes to, each once and in order, by its `send_to`: missing
 * means the group "default"; an id, a group, or a list of them; an empty one loses the event.
 */
export function destinationsOf(sendTo: unknown, groups: Groups): string[] {
	if (sendTo === undefined) return groups.ids('default');
	const targets = Array.isArray(sendTo) ? sendTo : [sendTo];
	const ids = targets.flatMap((target) => {
		if (isMeasurementId(target)) return [target];
		return typeof target === 'string' ? groups.ids(target) : [];
	});
	return [...new Set(ids)];
}
