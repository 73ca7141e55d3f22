import type { PageWindow } from '../pageWindow.ts';
import { type Decision, readConsent } from '../readConsent.ts';
import type { MonitorOptions } from './readFacts.ts';

const decisionWords: { readonly [K in Decision]: string } = {
	granted: 'granted',
	denied: 'denied',
	pending: 'not decided yet',
};

const modeWords = {
	advanced: 'Events are sent in any case, and Google decides what it keeps (advanced mode).',
	basic: 'Without consent to analytics nothing is sent (basic mode).',
};

/** What the visitor chose, as the page script reads it, and what that means for events. */
export const consentSentence = (win: PageWindow, options: MonitorOptions): string => {
	const { asked, analytics, marketing } = readConsent(win, options);
	if (!asked) return 'Nobody on this page asks the visitor, so events are sent.';
	return `Analytics ${decisionWords[analytics]}, marketing ${decisionWords[marketing]}. ${modeWords[options.consentMode]}`;
};
