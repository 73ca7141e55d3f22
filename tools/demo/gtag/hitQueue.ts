import { isHitParameter } from './routing.ts';

/** The real gtag.js holds hits for about 5 s; a demo should not keep its audience waiting. */
export const BATCH_MS = 300;

export interface HitQueue {
	/** Queues one event for a property. `common` is what all events of the request share. */
	add(tid: string, name: string, params: Record<string, unknown>, common: Fields): void;
	/** Sends what is queued; `leaving` when the page is about to go. */
	flush(leaving: boolean): void;
}

export type Fields = Record<string, string>;
export type Post = (url: string, body: string, leaving: boolean) => void;

/** Collects the events of each property for a moment and posts them as one request. */
export function createHitQueue(collectUrl: string, post: Post): HitQueue {
	const batches = new Map<string, { common: Fields; lines: string[] }>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = (leaving: boolean) => {
		clearTimeout(timer);
		timer = undefined;
		const ready = [...batches.values()];
		batches.clear();
		for (const { common, lines } of ready) {
			const address = `${collectUrl}?${new URLSearchParams(common)}`;
			const [only = ''] = lines;
			if (lines.length === 1) post(`${address}&${only}`, '', leaving);
			else post(address, lines.join('\n'), leaving);
		}
	};
	return {
		add(tid, name, params, common) {
			const fields = { v: '2', tid, ...common };
			const key = JSON.stringify(fields);
			const batch = batches.get(key) ?? { common: fields, lines: [] as string[] };
			batches.set(key, batch);
			batch.lines.push(eventLine(name, params));
			timer ??= setTimeout(() => flush(false), BATCH_MS);
		},
		flush,
	};
}

/** Returns one event in the collector's form: `ep.` for text, `epn.` for numbers. */
export function eventLine(name: string, params: Record<string, unknown>): string {
	const line = new URLSearchParams({ en: name });
	if (params.non_interaction) line.set('ni', '1');
	for (const [key, value] of Object.entries(params)) {
		if (!isHitParameter(key) || value === undefined || value === null) continue;
		if (typeof value === 'number') line.set(`epn.${key}`, String(value));
		else if (key === 'currency') line.set('cu', String(value));
		else if (typeof value === 'string' || typeof value === 'boolean')
			line.set(`ep.${key}`, String(value));
	}
	return line.toString();
}
