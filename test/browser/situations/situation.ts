import type { Reason } from '../../../src/events/outcome.ts';
import type { PageConfig, PageState, PageWhy } from '../../../src/page/config.ts';
import { allEvents } from '../harness/allEvents.ts';
import type { HarnessScripts } from '../harness/buildHarnessScripts.ts';
import type { Counts } from '../harness/countHits.ts';
import type { GtmWith } from '../harness/gtmContainer.ts';
import { bridgeSnippet, chatSnippet, pageWith } from '../harness/snippets.ts';
import type { OpenPage, PageSetup, Raised } from '../harness/startHarness.ts';

/** A page, what happens on it, and exactly what must leave it. */
export interface Situation {
	readonly name: string;
	html(scripts: HarnessScripts): string;
	readonly account?: PageSetup['account'];
	readonly surroundings?: Omit<PageSetup, 'html' | 'account' | 'gtm'>;
	/** What stands behind gtm.js; by default a container with one Google tag. */
	gtm?(gtmWith: GtmWith): PageSetup['gtm'];
	/** Raises chat events, and does what else happens on the page; the chat box runs. */
	happens(open: OpenPage): Promise<void>;
	/** True where the chat box never comes. */
	readonly noChat?: true;
	/** Chat events in our names, by property. */
	readonly mapped: Counts;
	/** Chat events in the chat box's own form, by property; usually none. */
	readonly native?: Counts;
	readonly pageViews: Counts;
	/** Usually `armed`. */
	readonly state?: PageState | 'none';
	readonly why?: PageWhy;
	/** Why events went nowhere, in alphabetical order; usually none did. `any` where two senders race. */
	readonly reasons?: readonly Reason[] | 'any';
}

export const A = 'G-SHOP0001';
export const B = 'G-SHOP0002';
export const C = 'G-SHOP0003';
export const GTM = 'GTM-SHOP0001';
export const GTM_B = 'GTM-SHOP0002';
export const ALL = allEvents.length;

/** The first chatbot message, the answer to it and a click on one of its buttons. */
export const THREE: readonly Raised[] = allEvents.slice(0, 3);

/** Raises these, `pause` ms apart; one gtag.js alone takes 5 hits a second. */
export const raising =
	(events: readonly Raised[], pause = 0): Situation['happens'] =>
	(open) =>
		open.raise(events, pause);

/** Nothing happens. */
export const nothing = async (): Promise<void> => {};

/** A page with these snippets, the bridge and the chat after them, as the plugin prints them. */
export const shop =
	(options: PageConfig['options'], ...snippets: string[]): Situation['html'] =>
	({ page }) =>
		pageWith(...snippets, bridgeSnippet(page, options), chatSnippet(page));

export const manual = (...measurementIds: string[]) =>
	({ trackerMode: 'manual', measurementIds }) as const;
