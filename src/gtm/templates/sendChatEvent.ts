import { addConsentListener, createArgumentsQueue, setInWindow, templateStorage } from 'gtm';
import { explainEvent } from '../../events/explainEvent.ts';
import { measurementIdsIn } from '../../events/measurementId.ts';
import type { BridgeOptions } from '../../events/options.ts';
import type {
	AnalyticsEvent,
	Issue,
	Message,
	PageFacts,
	ParameterValue,
	Sending,
} from '../../events/outcome.ts';
import { DATA_LAYER } from './dataLayerName.ts';
import { log } from './log.ts';
import { pageFacts, storedList } from './pageFacts.ts';
import { pushStatus } from './pushStatus.ts';
import { isSetUp } from './setUp.ts';

/** GTM has no timer to pace them by, and gtag.js lets a burst of 20 events pass, all properties together (measured). */
const MAX_BURST = 18;
const MAX_HELD = 50;

/** Bridges one chat event of the data layer; true where nothing is wrong, also where nothing is to be sent. */
export const sendChatEvent = (message: Message, options: BridgeOptions, tagId: number): boolean => {
	const facts = pageFacts(tagId);
	const outcome = explainEvent(message, options, facts);
	reportIssues(outcome.issues);
	if (outcome.ok) {
		send(outcome, facts);
		return true;
	}
	if (outcome.reason === 'held_for_consent') hold(message, options, tagId);
	if (outcome.reason === 'sent_natively') explainNative(message);
	if (outcome.reason === 'switched_off') log(message.name + ' is switched off in this tag.', '');
	if (outcome.reason === 'native_mode')
		log(message.name + ' is left to the chat box (native mode).', '');
	if (outcome.reason === 'owned_by_another') {
		log(
			message.name + ' is sent by another tag or by the WordPress plugin.',
			'Their name stands in window.smartsuppGa4Claims. One of the two is enough.',
		);
	}
	if (outcome.reason !== 'no_measurement_id') return true;
	log(
		message.name +
			' was not sent: ' +
			(options.trackerMode === 'manual'
				? 'the field "Measurement IDs" holds no valid ID.'
				: 'no GA4 measurement ID was found on this page.'),
		options.trackerMode === 'manual'
			? 'A measurement ID looks like G-ABC123DEF4, in capitals.'
			: 'Choose "Only the IDs I name" and enter yours.',
	);
	return false;
};

const send = (outcome: Sending, facts: PageFacts): void => {
	// A queue of our own: the page's gtag may feed another data layer, or be replaced.
	const queue = createArgumentsQueue('smartsuppGa4Queue', DATA_LAYER);
	outcome.events.forEach((event) => {
		queue('event', event.name, paramsOf(event));
		log(event.name + ' → ' + event.sendTo.join(', '), '');
	});
	setInWindow('smartsuppGa4Claims', merged(facts.claims, outcome.claims), true);
	if (outcome.leads.length > 0) templateStorage.setItem('leads', facts.leads.concat(outcome.leads));
	pushStatus('armed');
};

const paramsOf = (
	event: AnalyticsEvent,
): { [name: string]: ParameterValue | readonly string[] } => {
	const params: { [name: string]: ParameterValue | readonly string[] } = { send_to: event.sendTo };
	for (const name in event.params) {
		const value = event.params[name];
		if (value !== undefined) params[name] = value;
	}
	return params;
};

const merged = (
	a: { readonly [id: string]: unknown },
	b: { readonly [id: string]: string },
): { [id: string]: unknown } => {
	const all: { [id: string]: unknown } = {};
	for (const id in a) all[id] = a[id];
	for (const id in b) all[id] = b[id];
	return all;
};

const reportIssues = (issues: readonly Issue[]): void => {
	issues.forEach((issue) => {
		if (
			issue.code === 'label_dropped' ||
			issue.code === 'label_redacted' ||
			issue.code === 'unknown_action'
		)
			return;
		log(
			issue.code.split('_').join(' ') +
				': ' +
				issue.field +
				(issue.value === '' ? '' : ' "' + issue.value + '"'),
			'',
		);
	});
};

const explainNative = (message: Message): void => {
	if (isSetUp()) {
		log(
			message.name + ' was sent by the chat box itself, so this tag leaves it alone.',
			'The chat box had started before the set-up, or something on the page set a key of its own after it.',
		);
	} else {
		log(
			message.name + ' was sent by the chat box itself: this tag was never set up.',
			'Add the trigger "Initialization - All Pages" to this tag, or a second tag of this template with it, without additional consent.',
		);
	}
};

/** Basic consent: kept in memory of this page as it came; judged anew, with the page as it is then, on the grant. */
const hold = (message: Message, options: BridgeOptions, tagId: number): void => {
	const key = 'held.' + tagId;
	const held = heldMessages(key);
	if (held.length === 0) {
		addConsentListener('analytics_storage', (_type, granted) => {
			if (granted) release(key, options, tagId);
		});
	}
	templateStorage.setItem(key, held.concat([message]).slice(-MAX_HELD));
	log(message.name + ' waits for consent (analytics_storage).', '');
};

const heldMessages = (key: string): Message[] => storedList(key) as unknown as Message[];

const release = (key: string, options: BridgeOptions, tagId: number): void => {
	const held = heldMessages(key);
	templateStorage.setItem(key, []);
	const facts = pageFacts(tagId);
	const ids = options.trackerMode === 'manual' ? options.measurementIds : facts.ids;
	const properties = measurementIdsIn(ids).length;
	// One event may raise generate_lead beside it, once to each property.
	const kept = held.slice(-burstFor(properties, options.sendLeads ? properties : 0));
	if (kept.length < held.length) {
		log(
			held.length - kept.length + ' events that waited for consent were dropped.',
			"Google's tag takes 20 events at once, all properties together, and loses the rest.",
		);
	}
	kept.forEach((message) => {
		sendChatEvent(message, options, tagId);
	});
};

/** How many events fit into one burst to so many properties, with so many hits set aside: at least one. */
const burstFor = (properties: number, aside: number): number => {
	const hits = MAX_BURST - aside;
	return hits < properties || properties === 0 ? 1 : (hits - (hits % properties)) / properties;
};
