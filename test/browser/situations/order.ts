import { allEvents } from '../harness/allEvents.ts';
import {
	bridgeSnippet,
	chatSnippet,
	googleSnippet,
	googleSnippetOn,
	gtmSnippet,
	lateBothSnippet,
	lateBridgeSnippet,
	lateGoogleSnippet,
	pageSnippet,
	pageWith,
} from '../harness/snippets.ts';
import { A, ALL, B, GTM, raising, type Situation, shop, THREE } from './situation.ts';

const DECLARES_GTAG = pageSnippet('function gtag() { dataLayer.push(arguments); }');

const evaluating =
	(code: string): Situation['happens'] =>
	async (open) => {
		await open.pageScriptRuns();
		await open.raise(THREE);
		await open.page.evaluate(code);
		await open.raise(THREE);
	};

/** What comes first, what comes late, and what the page does to the data layer. */
export const orderSituations: readonly Situation[] = [
	{
		name: 'auto, Google Analytics 5 s late: held, and sent to both properties',
		html: shop({}, lateGoogleSnippet(5_000, A, B)),
		happens: raising(allEvents),
		mapped: { [A]: ALL, [B]: ALL },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'auto, the chat before Google Analytics',
		html: ({ page }) => pageWith(bridgeSnippet(page), chatSnippet(page), googleSnippet(A)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the bridge before Google Analytics, the chat after it',
		html: ({ page }) => pageWith(bridgeSnippet(page), googleSnippet(A), chatSnippet(page)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, GTM after all of ours',
		html: ({ page }) => pageWith(bridgeSnippet(page), chatSnippet(page), gtmSnippet(GTM)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, all of ours some time after the page is complete',
		html: ({ page }) => pageWith(googleSnippet(A), lateBothSnippet(page, 1_000)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, GTM, and all of ours some time after the page is complete',
		html: ({ page }) => pageWith(gtmSnippet(GTM), lateBothSnippet(page, 1_000)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the bridge after the chat box runs: left to the chat box, no double',
		html: ({ page }) => pageWith(googleSnippet(A), chatSnippet(page), lateBridgeSnippet(page)),
		async happens(open) {
			await open.comeLate();
			await open.pageScriptRuns();
			await open.raise(THREE, 250);
		},
		mapped: {},
		native: { [A]: 3 },
		pageViews: { [A]: 1 },
		state: 'too_late',
		why: 'started_first',
		reasons: ['sent_natively'],
	},
	{
		name: 'auto, the bridge twice on the page',
		html: ({ page }) =>
			pageWith(
				googleSnippet(A),
				bridgeSnippet(page),
				bridgeSnippet(page),
				chatSnippet(page),
				lateBothSnippet(page, 500),
			),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, gtag.js with a data layer of another name',
		html: shop({}, googleSnippetOn('shopLayer', A)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, gtag.js with a data layer of another name after us',
		html: ({ page }) =>
			pageWith(bridgeSnippet(page), googleSnippetOn('shopLayer', A), chatSnippet(page)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, GTM with a data layer of another name',
		html: shop({}, gtmSnippet(GTM, 'shopLayer')),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the page declares gtag again after us',
		html: ({ page }) =>
			pageWith(
				bridgeSnippet(page),
				DECLARES_GTAG,
				chatSnippet(page),
				googleSnippet(A),
				DECLARES_GTAG,
			),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the page declares gtag again while the chat box runs',
		html: shop({}, googleSnippet(A)),
		happens: evaluating('window.gtag = function () { dataLayer.push(arguments); };'),
		mapped: { [A]: 6 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the page replaces the data layer before Google comes',
		html: ({ page }) =>
			pageWith(
				bridgeSnippet(page),
				pageSnippet('window.dataLayer = [];'),
				googleSnippet(A),
				chatSnippet(page),
			),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, the page replaces the data layer that Google reads',
		html: shop({}, googleSnippet(A)),
		happens: evaluating('window.dataLayer = [];'),
		mapped: { [A]: 6 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, GTM, the page replaces the data layer that Google reads by a copy',
		html: shop({}, gtmSnippet(GTM)),
		happens: evaluating('window.dataLayer = window.dataLayer.slice();'),
		mapped: { [A]: 6 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, a page that calls something else gtag',
		html: shop({}, pageSnippet('window.gtag = { of: "the page" };'), gtmSnippet(GTM)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, a page that keeps something else in dataLayer',
		html: shop({}, pageSnippet('window.dataLayer = { of: "the page" };')),
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		state: 'not_delivering',
		why: 'no_list',
	},
];
