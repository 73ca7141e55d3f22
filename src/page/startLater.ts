import type { ChatStart } from '../settings/pageChoices.ts';
import type { PageWindow } from './pageWindow.ts';
import { type FacadeOptions, startWhen } from './startWhen.ts';
import { whenIdle, whenLoaded } from './whenIdle.ts';

/** When the chat starts. */
export interface LaterOptions {
	readonly start: Exclude<ChatStart, 'now' | 'consent'>;
	/** For `delay`: seconds after the page has loaded. */
	readonly delay?: number;
	readonly facade?: FacadeOptions;
}

const INTERACTIONS = ['pointerdown', 'keydown', 'scroll', 'touchstart'];

/**
 * Starts the chat box of the account with this key later: when the page has loaded and rests, with the visitor's first
 * interaction, some seconds after the page has loaded, or only by `smartsuppGa4.start()`, which starts it in every case.
 * Where the browser is told to save data, `idle` and `delay` wait for the first interaction. Never twice, never beside
 * another chat; never throws.
 */
export const startLater = (win: PageWindow, key: string, options: LaterOptions): void => {
	try {
		const { start: mode, delay = 0, facade } = options;
		const { saveData } = Object((win.navigator as { connection?: unknown }).connection);
		startWhen(win, key, facade, (start) => {
			if (mode === 'interaction' || (saveData && mode !== 'manual')) onFirstInteraction(win, start);
			else if (mode === 'idle') whenIdle(win, start);
			else if (mode === 'delay') whenLoaded(win, () => win.setTimeout(start, delay * 1_000));
		});
	} catch {}
};

/** Before the page can stop it, once, and making nothing wait. */
const onFirstInteraction = (win: Window, act: () => void): void => {
	const hear = (): void => {
		for (const name of INTERACTIONS) win.removeEventListener(name, hear, true);
		act();
	};
	for (const name of INTERACTIONS)
		win.addEventListener(name, hear, { capture: true, passive: true });
};
