import type { BridgeOptions } from '../../events/options.ts';
import type { PageWindow } from '../pageWindow.ts';
import { readConsent } from '../readConsent.ts';

const modeWords = {
	advanced: 'Advanced mode: events are sent in any case, and Google decides what it keeps.',
	basic: 'Basic mode: nothing is sent without consent.',
};

/** What the visitor chose, as the page script reads it, and what that means for events. */
export const consentSentence = (win: PageWindow, options: BridgeOptions): string => {
	const analytics = readConsent(win);
	return `Analytics ${analytics}. ${modeWords[options.consentMode]}`;
};
