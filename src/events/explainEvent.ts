import { bridgeEvent } from './bridgeEvent.ts';
import { findIssues } from './findIssues.ts';
import type { BridgeOptions } from './options.ts';
import type { ExplainedOutcome, Message, PageFacts } from './outcome.ts';
import { usableOptions } from './usableOptions.ts';

/** `bridgeEvent` for options that nobody has checked yet, with all that was changed, left out or refused. */
export const explainEvent = (
	message: Message,
	options: BridgeOptions,
	page: PageFacts,
): ExplainedOutcome => {
	const outcome = bridgeEvent(message, usableOptions(options), page);
	const issues = findIssues(message, options, outcome);
	return outcome.ok
		? {
				ok: true,
				events: outcome.events,
				claims: outcome.claims,
				leads: outcome.leads,
				issues,
			}
		: { ok: false, reason: outcome.reason, issues };
};
