import type { BridgeOptions } from '../events/options.ts';
import type { PageSettings } from '../settings/settings.ts';

/** The options of the core, and those of the page alone. */
export type PageOptions = BridgeOptions & PageSettings;

/** What the plugin knows of the site beside its settings. */
export interface SiteFacts {
	/** The site has the WP Consent API: in `auto`, as long as its script is not there, nobody has answered. */
	readonly consentApi?: boolean;
}

/** What a page is told: printed by the plugin, or written by hand on a site without it. */
export interface PageConfig {
	/** The address of the page script, `page.js`; the parts that are fetched on need lie beside it. */
	readonly script: string;
	/** What differs from the defaults. */
	readonly options?: Partial<PageOptions> & SiteFacts;
}

/** Where the chat box stands on this page. */
export type PageState = 'waiting' | 'armed' | 'too_late' | 'old_chat_box' | 'not_delivering';

/** Why it stands there; the monitor has the sentences. */
export type PageWhy =
	/** waiting: no chat box runs yet. */
	| 'not_started'
	/** armed: it took our key, or handed an event over. */
	| 'took_key'
	/** too_late: it ran before the bootstrap. */
	| 'started_first'
	/** too_late: the page put a key of its own after ours. */
	| 'key_changed'
	/** too_late: the page put another object in the place of `_smartsupp` after us. */
	| 'chat_replaced'
	/** too_late: the page lets nobody write to `_smartsupp`. */
	| 'chat_locked'
	/** old_chat_box: it is from before 2023. */
	| 'from_before_2023'
	/** not_delivering: it runs and sends nothing: plan FREE, GA not connected in Smartsupp, or no consent. */
	| 'no_events'
	/** waiting or not_delivering: `window.dataLayer` is no list. */
	| 'no_list';
