import { type LabelKind, labelKinds } from '../../src/events/catalogue.ts';
import type { ExplainedOutcome, PageFacts } from '../../src/events/outcome.ts';

/** A page with one property and nobody else on it. */
export const page: PageFacts = {
	ids: ['G-AAAA1111'],
	claims: {},
	leads: [],
	sender: 'page',
	consent: 'granted',
	google: true,
};

const labels: Record<LabelKind, string> = {
	automation: 'Welcome, mail me at jana@example.com',
	button: 'Call +420 777 123 456',
	agent: 'Jana Nováková',
	link: 'https://user:pw@shop.example/p/1?email=jana@example.com#top',
	rating: 'Good',
	feedback: 'Great! I am jana@example.com',
	none: '',
};

/** A chat event as it stands in the data layer. */
export const message = (action: string, extra: object = {}) => ({
	name: action,
	params: { event_category: 'Smartsupp_v3', non_interaction: true, send_to: 'G-', ...extra },
});

const rated = (kind: LabelKind) => (kind === 'rating' || kind === 'feedback' ? { value: 5 } : {});

/** The action with a label as people have them. */
export const typical = (action: keyof typeof labelKinds) => {
	const kind = labelKinds[action];
	const label = labels[kind] === '' ? {} : { event_label: labels[kind] };
	return message(action, { ...label, ...rated(kind) });
};

export type Sending = Extract<ExplainedOutcome, { ok: true }>;

/** The outcome, which must be one that sends. */
export function sending(outcome: ExplainedOutcome): Sending {
	if (!outcome.ok) throw new Error(`Nothing was sent: ${outcome.reason}`);
	return outcome;
}
