import type { BridgeOptions } from '../events/options.ts';

/** What a page is told: printed by the plugin, or written by hand on a site without it. Checked again before use. */
export interface PageConfig {
	/** The address of the page script. */
	readonly script: string;
	/** What differs from the defaults. */
	readonly options?: Partial<BridgeOptions>;
}

/** Where the chat box stands on this page. */
export type PageState = 'waiting' | 'armed' | 'too_late' | 'old_chat_box' | 'not_delivering';
