import type { Hit } from '../../../tools/demo/parseHits.ts';

/** Property → how many hits of its kind; properties without any are not there. */
export type Counts = { readonly [id: string]: number };

const count = (hits: readonly Hit[]): Counts => {
	const counts: { [id: string]: number } = {};
	for (const { tid } of hits) counts[tid] = (counts[tid] ?? 0) + 1;
	return counts;
};

export const pageViews = (hits: readonly Hit[]): Counts =>
	count(hits.filter((hit) => hit.en === 'page_view'));

/** Chat events in the names and with the parameters that we give them. */
export const mappedHits = (hits: readonly Hit[]): Counts => count(hits.filter(isMapped));

/** Chat events as the chat box sends them itself. */
export const nativeHits = (hits: readonly Hit[]): Counts =>
	count(hits.filter((hit) => hit.params.event_category === 'Smartsupp_v3' && !isMapped(hit)));

const isMapped = (hit: Hit): boolean => typeof hit.params.chat_action === 'string';
