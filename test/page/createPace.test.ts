import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/page/createPace.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const win = {
	setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
} as unknown as Window;

const open = () => {
	const pace = createPace(win);
	const log: { readonly name: string; readonly at: number; readonly hits: number }[] = [];
	const start = Date.now();
	const add = (hits: number, ...names: string[]) => {
		for (const name of names)
			pace.add(hits, () => log.push({ name, at: Date.now() - start, hits }));
	};
	return { pace, add, log, names: () => log.map(({ name }) => name) };
};

const many = (count: number) => Array.from({ length: count }, (_, i) => `e${i}`);

describe('createPace', () => {
	it('runs at once where nothing is in the way', () => {
		const { add, log } = open();
		add(1, 'a', 'b');
		expect(log.map(({ name, at }) => [name, at])).toEqual([
			['a', 0],
			['b', 0],
		]);
	});

	it.each([
		[1, 9],
		[2, 4],
		[4, 2],
		[20, 1],
	])(
		'lets a few go at once, for a visitor who does more than one thing: %i hits each, %i at once',
		(hits, now) => {
			const { add, log } = open();
			add(hits, ...many(20));
			expect(log).toHaveLength(now);
		},
	);

	it.each([1, 2, 4, 8])('runs what is behind in order, 4 hits a second, at %i each', (hits) => {
		const { add, log, names } = open();
		add(hits, ...many(40));
		vi.advanceTimersByTime(120_000);
		expect(names()).toEqual(many(40));
		const later = log.filter(({ at }) => at > 0);
		expect(later.length).toBeGreaterThan(20);
		const gaps = later.slice(1).map(({ at }, i) => at - later[i]!.at);
		expect(new Set(gaps)).toEqual(new Set([hits * 250]));
	});

	// 20 in a burst, then 5 a second, for all properties together, as measured; one a second is left to the page.
	it.each([
		{ hits: [1] },
		{ hits: [2] },
		{ hits: [3] },
		{ hits: [12] },
		{ hits: [20] },
		{ hits: [1, 4, 2] },
		{ hits: [20, 1] },
	])('never exceeds what gtag.js lets through: $hits', ({ hits }) => {
		const { add, log } = open();
		many(60).forEach((name, i) => {
			add(hits[i % hits.length]!, name);
		});
		vi.advanceTimersByTime(30_000);
		add(hits[0]!, 'later');
		vi.advanceTimersByTime(600_000);
		expect(log).toHaveLength(61);
		let tokens = 20;
		let last = 0;
		for (const event of log) {
			tokens = Math.min(20, tokens + ((event.at - last) * 5) / 1_000) - event.hits;
			last = event.at;
			expect(tokens).toBeGreaterThanOrEqual(0);
		}
	});

	it('is rested after a while', () => {
		const { add, log } = open();
		add(1, ...many(9));
		vi.advanceTimersByTime(60_000);
		add(1, ...many(9));
		expect(log).toHaveLength(18);
	});

	it('runs all that wait when it is flushed, in order and once', () => {
		const { pace, add, names } = open();
		add(2, ...many(30));
		pace.flush(true);
		expect(names()).toEqual(many(30));
		pace.flush(true);
		vi.advanceTimersByTime(60_000);
		expect(names()).toEqual(many(30));
	});

	it('runs as many as gtag.js takes at once where the page only may be going, the rest in turn', () => {
		const { pace, add, names } = open();
		add(1, ...many(30));
		pace.flush(false);
		expect(names()).toEqual(many(20));
		pace.flush(false);
		expect(names()).toHaveLength(20);
		vi.advanceTimersByTime(30_000);
		expect(names()).toEqual(many(30));
	});

	it('goes on where somebody sets the clock back', () => {
		const { add, names } = open();
		add(1, ...many(12));
		vi.setSystemTime(Date.now() - 3_600_000);
		vi.advanceTimersByTime(5_000);
		add(1, 'later');
		expect(names()).toEqual([...many(12), 'later']);
	});

	it('goes on behind what fails', () => {
		const { pace, add, names } = open();
		pace.add(1, () => {
			throw new Error("the page's");
		});
		add(1, ...many(15));
		vi.advanceTimersByTime(60_000);
		expect(names()).toEqual(many(15));
	});

	it('puts what is added by what runs behind what waits', () => {
		const { pace, add, names } = open();
		pace.add(20, () => add(1, 'inner'));
		add(1, 'outer');
		vi.advanceTimersByTime(60_000);
		expect(names()).toEqual(['inner', 'outer']);
	});
});
