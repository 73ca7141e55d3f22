import type { PageWindow } from './pageWindow.ts';
import type { Consent } from './readConsent.ts';

/**
 * Tells the chat box what the visitor decided, in either direction, and each once; nothing where nobody asks. A chat
 * that is not there yet is told later.
 */
export const relayConsent = (win: PageWindow): ((consent: Consent) => void) => {
	const told: { [purpose: string]: string } = {};
	return (consent) => {
		for (const purpose of ['analytics', 'marketing'] as const) {
			const decision = consent[purpose];
			if (!consent.asked || decision === 'pending' || told[purpose] === decision) continue;
			(win.smartsupp as (command: string, isGranted: boolean) => void)(
				`${purpose}Consent`,
				decision === 'granted',
			);
			told[purpose] = decision;
		}
	};
};
