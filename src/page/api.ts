import type { Message, Outcome } from '../events/outcome.ts';
import type { PageConfig, PageState } from './config.ts';

/**
 * What the page script tells those who watch: a change of state, an event and what became of it, or an exception that
 * somebody else's code on the page threw while an event was sent.
 */
export type Report =
	| { readonly kind: 'state'; readonly state: PageState; readonly why: string }
	| { readonly kind: 'event'; readonly message: Message; readonly outcome: Outcome }
	| { readonly kind: 'error'; readonly message: Message; readonly error: unknown };

/** The page's API, `window.smartsuppGa4`. */
export interface PageApi {
	readonly version: string;
	readonly config: PageConfig;
	readonly state: PageState;
	/** Why the state is what it is, in a sentence. */
	readonly why: string;
	/** Calls the listener with every report so far and every one to come. */
	watch(listener: (report: Report) => void): void;
}
