import { allEvents } from '../harness/allEvents.ts';
import {
	firstPartyGoogleSnippet,
	googleSnippet,
	gtmSnippet,
	lateGoogleSnippet,
} from '../harness/snippets.ts';
import {
	A,
	ALL,
	B,
	C,
	GTM,
	GTM_B,
	manual,
	raising,
	type Situation,
	shop,
	THREE,
} from './situation.ts';

/** Which Google scripts stand on the page, and which properties get the events. */
export const propertySituations: readonly Situation[] = [
	{
		name: 'auto, gtag.js with one property',
		html: shop({}, googleSnippet(A)),
		happens: raising(allEvents, 250),
		mapped: { [A]: ALL },
		pageViews: { [A]: 1 },
		why: 'took_key',
	},
	{
		name: 'auto, gtag.js with two properties',
		html: shop({}, googleSnippet(A, B)),
		happens: raising(THREE),
		mapped: { [A]: 3, [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'manual with two properties, a third on the page',
		html: shop(manual(A, B), googleSnippet(A, B, C)),
		happens: raising(allEvents, 500),
		mapped: { [A]: ALL, [B]: ALL },
		pageViews: { [A]: 1, [B]: 1, [C]: 1 },
	},
	{
		name: 'manual with one property of two',
		html: shop(manual(B), googleSnippet(A, B)),
		happens: raising(THREE),
		mapped: { [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: "manual with a property that the page has not: Google's script fetches what it needs",
		html: shop(manual(A), googleSnippet(B)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [B]: 1 },
	},
	{
		name: 'auto, GTM only: no second page_view',
		html: shop({}, gtmSnippet(GTM)),
		happens: raising(allEvents, 250),
		mapped: { [A]: ALL },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, two GTM containers',
		html: shop({}, gtmSnippet(GTM), gtmSnippet(GTM_B)),
		happens: raising(THREE),
		mapped: { [A]: 3, [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'auto, GTM and gtag.js with the same property: the page counts two views, we one event',
		html: shop({}, gtmSnippet(GTM), googleSnippet(A)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 2 },
	},
	{
		name: 'auto, GTM and gtag.js with a property each',
		html: shop({}, gtmSnippet(GTM), googleSnippet(B)),
		happens: raising(THREE),
		mapped: { [A]: 3, [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: "auto, Google's script at an address of the site's own",
		html: shop({}, firstPartyGoogleSnippet(A)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, a Google tag (GT-) that stands for a property',
		html: shop({}, googleSnippet('GT-SHOP0001')),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, an Ads tag beside the property',
		html: shop({}, googleSnippet(A, 'AW-123456789')),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, everything at once: paced, nothing lost to the limit of gtag.js',
		html: shop({}, googleSnippet(A, B)),
		happens: raising(allEvents),
		mapped: { [A]: ALL, [B]: ALL },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'auto, the visitor leaves while events wait for their turn: all leave',
		html: shop({}, firstPartyGoogleSnippet(A)),
		async happens(open) {
			await open.pageScriptRuns();
			await open.raise(allEvents.slice(0, 15));
			await open.leave();
		},
		mapped: { [A]: 15 },
		pageViews: { [A]: 1 },
		state: 'none',
	},
	{
		name: 'auto, no Google Analytics at all',
		html: shop({}),
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		reasons: ['no_measurement_id'],
	},
	{
		name: 'manual, no Google Analytics at all',
		html: shop(manual(A)),
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		reasons: ['no_google_tag'],
	},
	{
		name: 'manual, no Google Analytics at all, and the setting to load it',
		html: shop({ ...manual(A), loadGoogleTag: true }),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'manual, the setting to load Google Analytics, which the page has',
		html: shop({ ...manual(A), loadGoogleTag: true }, googleSnippet(A)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'manual, the setting to load Google Analytics, which a consent tool loads later',
		html: shop({ ...manual(A), loadGoogleTag: true }, lateGoogleSnippet(5_000, A)),
		async happens(open) {
			await open.raise(THREE);
			await open.page.waitForTimeout(6_000);
		},
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
];
