import type { DroppedRow, PageView } from './foldItems.ts';

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
