import type { PageConfig, PageState } from '../../src/page/config.ts';
import type { AccountSwitches } from '../../tools/demo/account.ts';
import { allEvents } from './harness/allEvents.ts';
import type { HarnessScripts } from './harness/buildHarnessScripts.ts';
import type { Counts } from './harness/countHits.ts';
import {
	bridgeSnippet,
	chatSnippet,
	googleSnippet,
	gtmSnippet,
	lateGoogleSnippet,
	pageWith,
} from './harness/snippets.ts';
import type { Raised } from './harness/startHarness.ts';

/** A page, what happens on it, and exactly what must leave it. */
export interface Situation {
	readonly name: string;
	html(scripts: HarnessScripts): string;
	readonly account?: Partial<AccountSwitches>;
	readonly events: readonly Raised[];
	/** Milliseconds between two events; one gtag.js alone takes 5 a second. */
	readonly pause: number;
	/** Chat events in our names, by property. */
	readonly mapped: Counts;
	/** Chat events in the chat box's own form, by property. */
	readonly native: Counts;
	readonly pageViews: Counts;
	readonly state: PageState | 'none';
}

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const C = 'G-SHOP0003';
const GTM = 'GTM-SHOP0001';
const ALL = allEvents.length;
const THREE = allEvents.slice(0, 3);

/** A page with these snippets, the bridge and the chat after them, as the plugin prints them. */
const shop =
	(options: PageConfig['options'], ...snippets: string[]) =>
	({ page }: HarnessScripts): string =>
		pageWith(...snippets, bridgeSnippet(page, options), chatSnippet(page));

const manual = (...measurementIds: string[]) =>
	({ trackerMode: 'manual', measurementIds }) as const;
const native = (...ids: string[]) => ({ ...manual(...ids), captureMode: 'native' }) as const;

/** What Smartsupp's help page tells people to put into a theme. */
const ownKeySnippet = (id: string): string =>
	`<script>window._smartsupp = window._smartsupp || {}; _smartsupp.gaKey = '${id}';</script>`;

export const situations: readonly Situation[] = [
	{
		name: 'auto, gtag.js with one property',
		html: shop({}, googleSnippet(A)),
		events: allEvents,
		pause: 250,
		mapped: { [A]: ALL },
		native: {},
		pageViews: { [A]: 1 },
		state: 'armed',
	},
	{
		name: 'manual with two properties, a third on the page',
		html: shop(manual(A, B), googleSnippet(A, B, C)),
		events: allEvents,
		pause: 250,
		mapped: { [A]: ALL, [B]: ALL },
		native: {},
		pageViews: { [A]: 1, [B]: 1, [C]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, GTM only: no second page_view',
		html: shop({}, gtmSnippet(GTM)),
		events: allEvents,
		pause: 250,
		mapped: { [A]: ALL },
		native: {},
		pageViews: { [A]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, everything at once: paced, nothing lost to the limit of gtag.js',
		html: shop({}, googleSnippet(A, B)),
		events: allEvents,
		pause: 0,
		mapped: { [A]: ALL, [B]: ALL },
		native: {},
		pageViews: { [A]: 1, [B]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, Google Analytics 4 s late: held, and sent to both properties',
		html: shop({}, lateGoogleSnippet(4_000, A, B)),
		events: allEvents,
		pause: 0,
		mapped: { [A]: ALL, [B]: ALL },
		native: {},
		pageViews: { [A]: 1, [B]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, the chat before Google Analytics',
		html: ({ page }) => pageWith(bridgeSnippet(page), chatSnippet(page), googleSnippet(A)),
		events: THREE,
		pause: 0,
		mapped: { [A]: THREE.length },
		native: {},
		pageViews: { [A]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, the page names a property to the chat box itself: that one only',
		html: shop({}, googleSnippet(A, B), ownKeySnippet(B)),
		events: THREE,
		pause: 0,
		mapped: { [B]: THREE.length },
		native: {},
		pageViews: { [A]: 1, [B]: 1 },
		state: 'armed',
	},
	{
		name: 'auto, the page names a property to the chat box after us: left to the chat box, no double',
		html: ({ page }) =>
			pageWith(googleSnippet(A, B), bridgeSnippet(page), ownKeySnippet(B), chatSnippet(page)),
		events: THREE,
		pause: 250,
		mapped: {},
		native: { [B]: THREE.length },
		pageViews: { [A]: 1, [B]: 1 },
		state: 'too_late',
	},
	{
		name: 'auto, the same before any event',
		html: ({ page }) =>
			pageWith(googleSnippet(A, B), bridgeSnippet(page), ownKeySnippet(B), chatSnippet(page)),
		events: [],
		pause: 0,
		mapped: {},
		native: {},
		pageViews: { [A]: 1, [B]: 1 },
		state: 'too_late',
	},
	{
		name: 'auto, a page that calls something else gtag',
		html: shop({}, '<script>window.gtag = { of: "the page" };</script>', gtmSnippet(GTM)),
		events: THREE,
		pause: 0,
		mapped: { [A]: THREE.length },
		native: {},
		pageViews: { [A]: 1 },
		state: 'armed',
	},
	{
		name: 'an account that does not deliver',
		html: shop({}, googleSnippet(A)),
		account: { plan: 'free' },
		events: allEvents,
		pause: 0,
		mapped: {},
		native: {},
		pageViews: { [A]: 1 },
		state: 'not_delivering',
	},
	{
		name: 'the chat box from before 2023',
		html: shop({}, googleSnippet(A)),
		account: { generation: 'old' },
		events: THREE,
		pause: 0,
		mapped: {},
		native: {},
		pageViews: { [A]: 1 },
		state: 'old_chat_box',
	},
	{
		name: 'native, GTM only: the chat box counts a second page_view',
		html: shop(native(A), gtmSnippet(GTM)),
		events: allEvents,
		pause: 250,
		mapped: {},
		native: { [A]: ALL },
		pageViews: { [A]: 2 },
		state: 'none',
	},
	{
		name: 'native, two properties chosen: only the first one gets anything',
		html: shop(native(A, B), googleSnippet(A, B)),
		events: allEvents,
		pause: 250,
		mapped: {},
		native: { [A]: ALL },
		pageViews: { [A]: 1, [B]: 1 },
		state: 'none',
	},
	{
		name: 'only the chat is printed: the page is left to the chat box',
		html: ({ page }) => pageWith(googleSnippet(A), chatSnippet(page)),
		account: { plan: 'free' },
		events: THREE,
		pause: 0,
		mapped: {},
		native: {},
		pageViews: { [A]: 1 },
		state: 'none',
	},
];
