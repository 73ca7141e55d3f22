import type { Settings } from '../../../src/settings/settings.ts';
import {
	bridgeSnippet,
	chatSnippet,
	gtmSnippet,
	lateBothSnippet,
	pageWith,
} from '../harness/snippets.ts';
import { A, B, GTM, GTM_B, manual, raising, type Situation, THREE } from './situation.ts';

const elsewhere = { chatSource: 'elsewhere' } as const satisfies Partial<Settings>;

/** Our tag in Google Tag Manager beside the page script: whoever is first keeps a property. */
export const containerSituations: readonly Situation[] = [
	{
		name: 'the GTM tag and the page script',
		html: ({ page }) => pageWith(gtmSnippet(GTM), bridgeSnippet(page), chatSnippet(page)),
		gtm: (gtmWith) => gtmWith({ settings: elsewhere, googleTags: [A] }),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
		reasons: 'any',
	},
	{
		name: 'the GTM tag, and the page script some time later',
		html: ({ page }) => pageWith(gtmSnippet(GTM), lateBothSnippet(page, 1_500)),
		gtm: (gtmWith) => gtmWith({ settings: elsewhere, googleTags: [A] }),
		async happens(open) {
			await open.raise(THREE.slice(0, 1));
			await open.pageScriptRuns();
			await open.raise(THREE.slice(1));
		},
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
		reasons: 'any',
	},
	{
		name: 'the GTM tag for one property, the page script for another',
		html: ({ page }) =>
			pageWith(gtmSnippet(GTM), bridgeSnippet(page, manual(B)), chatSnippet(page)),
		gtm: (gtmWith) => gtmWith({ settings: { ...elsewhere, ...manual(A) }, googleTags: [A, B] }),
		happens: raising(THREE),
		mapped: { [A]: 3, [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'two containers with the GTM tag, and the page script',
		html: ({ page }) =>
			pageWith(gtmSnippet(GTM), gtmSnippet(GTM_B), bridgeSnippet(page), chatSnippet(page)),
		gtm: (gtmWith) => {
			const one = gtmWith({ settings: elsewhere, googleTags: [A] });
			const other = gtmWith({ settings: elsewhere, googleTags: [B] });
			return (container) => (container === GTM ? one : other);
		},
		happens: raising(THREE, 500),
		mapped: { [A]: 3, [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
		reasons: 'any',
	},
];
