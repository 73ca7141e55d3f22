import {
	type CatalogueEntry,
	catalogue,
	type LabelKind,
	labelKinds,
} from '../../events/catalogue.ts';
import { explainEvent } from '../../events/explainEvent.ts';
import type { BridgeOptions } from '../../events/options.ts';
import type { IssueCode, Message, PageFacts, Parameters } from '../../events/outcome.ts';
import { CHAT_CATEGORY } from '../../events/readChatEvent.ts';

/** One action, and what GA4 would get for it. */
export interface EventRow {
	readonly entry: CatalogueEntry;
	readonly sent: boolean;
	/** The name in GA4, as it would be where the event is switched off. */
	readonly name: string;
	readonly params: Parameters;
	/** The user's own name for it; empty for the scheme's. */
	readonly ownName: string;
	/** The place of the action's rule in the settings, -1 where it has none. */
	readonly ruleIndex: number;
	/** True where `generate_lead` goes out as well. */
	readonly lead: boolean;
	readonly issues: readonly IssueCode[];
}

/** A label of each kind as a shop in real life has them; the same that the privacy choices show as examples. */
export const sampleLabels: { readonly [K in LabelKind]: string } = {
	automation: 'Welcome',
	button: 'Where is my order?',
	agent: 'Jana Novak',
	link: 'https://shop.example/shoes?size=42',
	rating: 'Good',
	feedback: 'Thanks, write me to jana@example.com',
	none: '',
};

const sampleId = 'G-SAMPLE1234';

const page: PageFacts = {
	ids: [sampleId],
	claims: {},
	leads: [],
	sender: 'screen',
	consent: 'granted',
	google: true,
};

const sampleMessage = ({ action }: CatalogueEntry): Message => {
	const kind = labelKinds[action];
	const params: { [name: string]: unknown } = {
		event_category: CHAT_CATEGORY,
		non_interaction: true,
	};
	if (kind !== 'none') params.event_label = sampleLabels[kind];
	if (kind === 'rating' || kind === 'feedback') params.value = 5;
	return { name: action, params };
};

/**
 * Every action as GA4 will see it under these options, by the core itself. In capture mode `native` that is what the
 * chat box sends without us.
 */
export const eventRows = (options: BridgeOptions): readonly EventRow[] =>
	catalogue.map((entry) => {
		const message = sampleMessage(entry);
		const ruleIndex = options.eventRules.findIndex(({ action }) => action === entry.action);
		const rule = options.eventRules[ruleIndex];
		const own = { entry, ruleIndex, ownName: rule?.eventName ?? '' };
		if (options.captureMode === 'native') return { ...own, ...nativeRow(entry, message) };
		const outcome = explainEvent(message, shownOptions(options, entry.action), page);
		if (!outcome.ok)
			throw new Error(`The sample of ${entry.action} was not sent: ${outcome.reason}`);
		const [main, lead] = outcome.events;
		return {
			...own,
			sent: rule?.send ?? true,
			name: main?.name ?? '',
			params: main?.params ?? {},
			lead: lead !== undefined,
			issues: [...new Set(outcome.issues.map(({ code }) => code))],
		};
	});

/** The options for one sample: always a property to send to, and the action's rule without its switch. */
const shownOptions = (options: BridgeOptions, action: string): BridgeOptions => ({
	...options,
	trackerMode: 'auto',
	consentMode: 'advanced',
	eventRules: options.eventRules.map((rule) =>
		rule.action === action ? { ...rule, send: true } : rule,
	),
});

const nativeRow = (
	entry: CatalogueEntry,
	message: Message,
): Omit<EventRow, 'entry' | 'ownName' | 'ruleIndex'> => ({
	sent: true,
	name: entry.action,
	params: message.params as Parameters,
	lead: false,
	issues: [],
});
