import type { IssueCode, Reason } from '../../../src/events/outcome.ts';
import type { PageState } from '../../../src/page/config.ts';
import type { DroppedRow, PageView } from './foldItems.ts';

export const STATE_NAMES: Record<PageState, string> = {
	waiting: 'Waiting',
	armed: 'Armed',
	too_late: 'Too late',
	old_chat_box: 'Old chat box',
	not_delivering: 'Not delivering',
};

export const DROP_REASONS: Record<DroppedRow['result'], string> = {
	analytics_off:
		'Google Analytics is off for this account: its plan has none, or Connect was not done.',
	old_chat_box: 'This is the old chat box, which knows nothing of GA4.',
	no_gtag: 'The page has no gtag.',
	no_consent: 'Cookie-consent mode is on and analytics consent was not given.',
	page_hidden:
		'The shop page is hidden: the box is silent there. Put the two windows side by side.',
	no_destination: 'The box found no property when it started: Google Analytics came after it.',
	no_box: 'No chat box runs on the shop page.',
};

export const REFUSALS: Record<Reason, string> = {
	not_a_chat_event: 'Not a chat event.',
	own_event: 'Sent by the bridge itself.',
	sent_natively: 'The box sent it itself, to a real property: nothing is added.',
	native_mode: 'Native mode: the box sends by itself.',
	switched_off: 'This action is switched off in the settings.',
	held_for_consent: 'Held until the visitor agrees to analytics.',
	no_measurement_id: 'No measurement ID on the page. Choose manual and type one in.',
	owned_by_another: 'Another part of the page sends chat events to these properties.',
};

export const ISSUES: Record<IssueCode, string> = {
	unknown_action: 'new action, passed through',
	label_dropped: 'label left out for privacy',
	label_redacted: 'label redacted',
	value_cut: 'value cut to 100 characters',
	name_replaced: 'name replaced: GA4 would refuse it',
	rule_name_refused: 'the rule names an event GA4 would refuse',
	parameter_refused: 'parameter refused',
	parameter_dropped: 'parameter left out: over 25',
	lead_value_without_currency: 'lead value left out: no currency',
	lead_currency_refused: 'lead currency refused',
	measurement_id_refused: 'measurement ID refused',
	too_many_measurement_ids: 'too many measurement IDs',
};

/** Returns how the chat box sends on this page, in a sentence. */
export function captureSentence({ box, inertKeySeen }: PageView): string {
	if (!box) return 'The chat box does not run yet.';
	if (box.gaKey === 'G-') {
		const seen = inertKeySeen ? 'and the box took it' : 'but the box did not configure it';
		return `Capture mode inert: the key "G-" is set, ${seen}.`;
	}
	const to = box.gaKey === null ? 'the properties it finds itself' : box.gaKey;
	return `Native: the box itself sends, to ${to}. Nothing is mapped.`;
}
