import { freeProperties } from './freeProperties.ts';
import { measurementIdsIn } from './measurementId.ts';
import type { BridgeOptions } from './options.ts';
import type { AnalyticsEvent, Message, Outcome, PageFacts, Reason } from './outcome.ts';
import { readChatEvent } from './readChatEvent.ts';
import { ruleFor, type TranslatedEvent, translateEvent, translateLead } from './translateEvent.ts';

/**
 * What becomes of a message in the data layer: the GA4 events to send and to which properties, or the one reason why
 * nothing is sent. Every decision is made here, in this order; a shell gathers the facts and carries the outcome out.
 * What was changed on the way tells `explainEvent`.
 */
export const bridgeEvent = (message: Message, options: BridgeOptions, page: PageFacts): Outcome => {
	const event = readChatEvent(message);
	if (typeof event === 'string') return nothing(event);

	if (options.captureMode === 'native') return nothing('native_mode');
	const rule = ruleFor(event.action, options);
	if (rule && !rule.send) return nothing('switched_off');

	if (options.consentMode === 'basic' && page.consent !== 'granted')
		return nothing(page.consent === 'denied' ? 'consent_denied' : 'held_for_consent');

	const chosen = options.trackerMode === 'manual' ? options.measurementIds : page.ids;
	const ids = measurementIdsIn(chosen);
	if (ids.length === 0) return nothing('no_measurement_id');
	if (!page.google) return nothing('no_google_tag');

	const sendTo = freeProperties(ids, page.claims, page.sender);
	if (sendTo.length === 0) return nothing('owned_by_another');
	const claims: { [id: string]: string } = {};
	sendTo.forEach((id) => {
		claims[id] = page.sender;
	});

	const main = translateEvent(event, options);
	const events = [addressed(main, sendTo)];
	const lead = translateLead(event, options);
	// A rule may have made the event itself the lead.
	const leads =
		lead && lead.name !== main.name ? sendTo.filter((id) => page.leads.indexOf(id) < 0) : [];
	if (lead && leads.length > 0) events.push(addressed(lead, leads));
	return { ok: true, events, claims, leads };
};

const nothing = (reason: Reason): Outcome => ({ ok: false, reason });

const addressed = (event: TranslatedEvent, sendTo: readonly string[]): AnalyticsEvent => ({
	name: event.name,
	params: event.params,
	sendTo,
});
