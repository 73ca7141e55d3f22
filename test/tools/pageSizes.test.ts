import { beforeAll, describe, expect, it } from 'vitest';
import { type PageSize, pageSizes, tooLarge } from '../../tools/bench/page/pageSizes.ts';
import { buildPageScripts } from '../../tools/build/page.ts';

let sizes: readonly PageSize[];
beforeAll(async () => {
	sizes = pageSizes(await buildPageScripts());
}, 120_000);

const bytesOf = (name: string): number => sizes.find((size) => size.name === name)?.bytes ?? 0;

describe('what a page costs in brotli bytes', () => {
	it.each([
		['HTML added: bridge and chat', 700],
		['page.js', 3_500],
		['bridge.js, with the first chat event', 3_500],
	])('%s: no more than %i', (name, gate) => {
		expect(bytesOf(name)).toBeGreaterThan(100);
		expect(bytesOf(name)).toBeLessThanOrEqual(gate);
	});

	it('counts the chat into the HTML that is added', () => {
		expect(bytesOf('HTML added: bridge and chat')).toBeGreaterThan(
			bytesOf('HTML added: bridge alone'),
		);
	});
});

describe('what is too large', () => {
	it('names each size above its gate, with both numbers', () => {
		const found = tooLarge([
			{ name: 'a.js', bytes: 701, goal: 600, gate: 700 },
			{ name: 'b.js', bytes: 700, goal: 600, gate: 700 },
			{ name: 'c.js', bytes: 9_000 },
		]);
		expect(found).toEqual(['a.js: 701 B brotli, more than 700 B.']);
	});
});
