import { cutText } from './characters.ts';
import { claimProperties } from './claimProperties.ts';
import { limitEvent } from './limitEvent.ts';
import { type IdProblem, readMeasurementIds } from './measurementId.ts';
import type { BridgeOptions } from './options.ts';
import type { AnalyticsEvent, Issue, Message, Outcome, PageFacts, Reason } from './outcome.ts';
import { readChatEvent } from './readChatEvent.ts';
import { type Draft, ruleFor, translateEvent, translateLead } from './translateEvent.ts';

/**
 * What becomes of a message in the data layer: the GA4 events to send and to which properties, or the one reason why
 * nothing is sent. Every decision is made here, in this order; a shell gathers the facts and carries the outcome out.
 */
export const bridgeEvent = (message: Message, options: BridgeOptions, page: PageFacts): Outcome => {
	const reading = readChatEvent(message);
	if (!reading.ok) return nothing(reading.reason, []);
	const event = reading.event;

	if (options.captureMode === 'native') return nothing('native_mode', []);
	const rule = ruleFor(event.action, options);
	if (rule && !rule.send) return nothing('switched_off', []);

	if (options.consentMode === 'basic' && page.consent === 'denied')
		return nothing('held_for_consent', []);

	const manual = options.trackerMode === 'manual';
	const chosen = readMeasurementIds(manual ? options.measurementIds : page.ids);
	const idIssues = issuesOf(chosen.problems, manual);
	if (chosen.ids.length === 0) return nothing('no_measurement_id', idIssues);

	const claimed = claimProperties(chosen.ids, page.claims, page.sender);
	if (claimed.ids.length === 0) return nothing('owned_by_another', idIssues);

	const extras = options.eventParameters;
	const main = limitEvent(translateEvent(event, options), extras);
	const events = [addressed(main, claimed.ids)];
	let issues = idIssues.concat(main.issues);

	const lead = main.name === 'generate_lead' ? undefined : translateLead(event, options);
	const leadIds = claimed.ids.filter((id) => page.leads.indexOf(id) < 0);
	if (!lead || leadIds.length === 0)
		return { ok: true, events, claims: claimed.claims, leads: [], issues };
	const limitedLead = limitEvent(lead, extras);
	events.push(addressed(limitedLead, leadIds));
	issues = issues.concat(lead.issues);
	return { ok: true, events, claims: claimed.claims, leads: leadIds, issues };
};

/** What else stands on the page (a container, an Ads tag) is no fault of anybody's: only what was entered is reported. */
const issuesOf = (problems: readonly IdProblem[], manual: boolean): Issue[] =>
	problems
		.filter((problem) => problem.code === 'too_many' || (manual && problem.code !== 'empty'))
		.map((problem) => ({
			code: problem.code === 'too_many' ? 'too_many_measurement_ids' : 'measurement_id_refused',
			field: 'measurementIds',
			value: cutText(problem.value, 100),
		}));

const nothing = (reason: Reason, issues: readonly Issue[]): Outcome => ({
	ok: false,
	reason,
	issues,
});

const addressed = (draft: Draft, sendTo: readonly string[]): AnalyticsEvent => ({
	name: draft.name,
	params: draft.params,
	sendTo,
});
