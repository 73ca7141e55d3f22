/** GA4 Bridge for Smartsupp: the configuration of its page script, and what it leaves on `window.smartsuppGa4`. */

/** What a site knows beside the options. */
export interface SiteFacts {
	/** The WP Consent API will be there: in `auto`, as long as its script is not, nobody has answered. Default: `false`. */
	readonly consentApi?: boolean;
}

/** The second argument of the bootstrap. */
export interface PageConfig {
	/** The address of `page.js`; the other files lie beside it. */
	readonly script: string;
	/** What differs from the defaults. */
	readonly options?: Partial<PageOptions> & SiteFacts;
}

// PageOptions: written by the build

/** Where the chat box stands on this page. */
export type PageState = 'waiting' | 'armed' | 'too_late' | 'old_chat_box' | 'not_delivering';

/** Why it stands there; README.md has the sentences. */
export type PageWhy =
	| 'not_started'
	| 'took_key'
	| 'started_first'
	| 'key_changed'
	| 'chat_replaced'
	| 'chat_locked'
	| 'from_before_2023'
	| 'no_events'
	| 'no_list';

/** An event as the chat box left it in the data layer; nothing of it is checked. */
export interface Message {
	readonly name: unknown;
	readonly params: unknown;
}

/** An event as it goes to GA4. */
export interface AnalyticsEvent {
	readonly name: string;
	readonly params: { [name: string]: string | number | boolean };
	/** The measurement IDs it goes to, at least one. */
	readonly sendTo: readonly string[];
}

/** Why an event goes nowhere; README.md has the sentences. */
export type Reason =
	| 'not_a_chat_event'
	| 'own_event'
	| 'sent_natively'
	| 'native_mode'
	| 'switched_off'
	| 'held_for_consent'
	| 'consent_denied'
	| 'no_measurement_id'
	| 'no_google_tag'
	| 'owned_by_another'
	| 'bridge_not_loaded';

/** What became of an event. */
export type Outcome =
	| {
			readonly ok: true;
			readonly events: readonly AnalyticsEvent[];
			/** Measurement ID → the part of the page that sends chat events to it from now on. */
			readonly claims: { readonly [id: string]: string };
			/** The measurement IDs that got `generate_lead` by these events. */
			readonly leads: readonly string[];
	  }
	| { readonly ok: false; readonly reason: Reason };

/**
 * What a watcher is told: a change of state; an event and what became of it (again, with the same message, where one
 * that was held is decided); the properties of an event that another window of this browser sends it to; an exception
 * that somebody else's code on the page threw while an event was sent.
 */
export type Report =
	| { readonly kind: 'state'; readonly state: PageState; readonly why: PageWhy }
	| {
			readonly kind: 'event';
			readonly message: Message;
			readonly outcome: Outcome;
			/** It waits on the page, and is reported again once that is over. */
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

/** The visitor's choice; what is left out stays as it was. */
export interface ConsentChoice {
	readonly analytics?: boolean;
	readonly marketing?: boolean;
}

/** The button that stands there until the chat box does. */
export interface FacadeOptions {
	/** The address of `facade.js`. */
	readonly script: string;
	/** Its text; by the page's language where left out. */
	readonly label?: string;
}

/** The third argument of the tag in `chat-later.html`. */
export interface LaterOptions {
	readonly start: 'idle' | 'interaction' | 'delay' | 'manual';
	/** For `delay`: seconds after the page has loaded. */
	readonly delay?: number;
	readonly facade?: FacadeOptions;
}

/** The third argument of the tag in `chat-on-consent.html`: who is asked, as in the options of the page script. */
export interface ConsentOptions
	extends Partial<Pick<PageOptions, 'consentSource' | 'consentCategory' | 'loadGoogleTag'>>,
		SiteFacts {
	readonly facade?: FacadeOptions;
}

export interface PageApi {
	readonly config: PageConfig;
	/** Tells the visitor's choice, in either direction and at any time; a tool that calls it needs `consentSource: 'page'`. */
	consent(choice: ConsentChoice): void;
	/** Starts the chat, once; there where it does not start by itself. */
	start?(): void;
	readonly version: string;
	readonly state: PageState;
	readonly why: PageWhy;
	/** False where the browser has no locks (http): two visible windows may then send an event twice. */
	readonly once: boolean;
	/** Calls the listener with every report so far and every one to come. */
	watch(listener: (report: Report) => void): void;
	/** Opens the monitor. */
	monitor(): void;
}

/** What the bootstrap has made of it at once; the rest comes with `page.js`. */
export type EarlyApi = Pick<PageApi, 'config' | 'consent' | 'start'> & Partial<PageApi>;

declare global {
	interface Window {
		readonly smartsuppGa4?: EarlyApi;
	}
}
