import type { Message, Outcome } from '../events/outcome.ts';
import type { PageConfig, PageState, PageWhy } from './config.ts';

/**
 * What the page script tells those who watch: a change of state; an event and what became of it (again, with the same
 * message, where one that was held for a while is decided); the properties of an event that another window of this browser sends it
 * to; an exception that somebody else's code on the page threw while an event was sent.
 */
export type Report =
	| { readonly kind: 'state'; readonly state: PageState; readonly why: PageWhy }
	| {
			readonly kind: 'event';
			readonly message: Message;
			readonly outcome: Outcome;
			readonly held: boolean;
	  }
	| {
			readonly kind: 'sent_elsewhere';
			readonly message: Message;
			/** The GA4 event's. */
			readonly name: string;
			readonly ids: readonly string[];
	  }
	| { readonly kind: 'error'; readonly message: Message; readonly error: unknown };

/** What a consent tool's own code says; what it leaves out stays as it was. */
export interface ConsentChoice {
	/** May chat events go to Google Analytics? */
	readonly analytics?: boolean;
	/** For the chat box, which counts visits by it. */
	readonly marketing?: boolean;
}

/** The page's API, `window.smartsuppGa4`: what the bootstrap makes, and the page script completes. */
export interface PageApi {
	/** What the page was told: the script's address, and the options that differ from the defaults. */
	readonly config: PageConfig;
	/** Tells the visitor's choice, in either direction and at any time. */
	consent(choice: ConsentChoice): void;
	/** Starts the chat box, once; there where the plugin starts the chat by the mode `manual`, `interaction`, … */
	start?(): void;
	/** Of the page script, which adds this and what follows once it runs. */
	readonly version: string;
	/** Where the chat box stands on this page. */
	readonly state: PageState;
	/** Why it stands there. */
	readonly why: PageWhy;
	/** False where the browser has no locks (http): two visible windows may then send an event twice. */
	readonly once: boolean;
	/** Calls the listener with every report so far and every one to come. */
	watch(listener: (report: Report) => void): void;
	/** Opens the monitor. */
	monitor(): void;
}
