import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueue } from '../../src/page/createQueue.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const win = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) } as PageWindow &
	typeof globalThis;

/** A queue whose deliveries make so many hits each, once they are possible. */
const open = (hits: number) => {
	const log: { name: unknown; at: number; isFull: boolean }[] = [];
	const start = Date.now();
	const gate = { isOpen: true };
	const queue = createQueue(win, ({ message }, isFull) => {
		if (!gate.isOpen && !isFull) return undefined;
		log.push({ name: message.name, at: Date.now() - start, isFull });
		return hits;
	});
	const add = (...names: string[]) => {
		for (const name of names) queue.add({ name, params: {} });
	};
	return { queue, gate, log, add, names: () => log.map(({ name }) => name) };
};

const many = (count: number) => Array.from({ length: count }, (_, i) => `e${i}`);

/** The most hits in any second. */
const busiestSecond = (log: readonly { at: number }[], hits: number): number =>
	Math.max(
		...log.map(({ at }) => log.filter((o) => o.at >= at && o.at < at + 1_000).length * hits),
	);

describe('createQueue', () => {
	it('delivers an event at once where nothing is in the way', () => {
		const { add, log } = open(1);
		add('a', 'b');
		expect(log.map(({ name, at }) => [name, at])).toEqual([
			['a', 0],
			['b', 0],
		]);
	});

	it.each([1, 2, 4])('sends held events at most 4 hits a second, at %i hits each', (hits) => {
		const { queue, gate, add, log } = open(hits);
		gate.isOpen = false;
		add(...many(20));
		expect(log).toEqual([]);
		gate.isOpen = true;
		queue.release();
		vi.advanceTimersByTime(60_000);
		expect(log.map(({ name }) => name)).toEqual(many(20));
		expect(busiestSecond(log, hits)).toBeLessThanOrEqual(4);
	});

	it('keeps the pace of held events when a new one comes', () => {
		const { gate, add, log } = open(1);
		gate.isOpen = false;
		add(...many(20));
		gate.isOpen = true;
		add('new');
		vi.advanceTimersByTime(60_000);
		expect(log.map(({ name }) => name)).toEqual([...many(20), 'new']);
		expect(busiestSecond(log, 1)).toBeLessThanOrEqual(4);
	});

	it.each([1, 2])('never exceeds what gtag.js lets through, at %i hits each', (hits) => {
		const { add, log } = open(hits);
		add(...many(100));
		vi.advanceTimersByTime(120_000);
		expect(log.map(({ name }) => name)).toEqual(many(100));
		let tokens = 20;
		let last = 0;
		for (const { at } of log) {
			tokens = Math.min(20, tokens + ((at - last) * 5) / 1_000) - hits;
			last = at;
			expect(tokens).toBeGreaterThanOrEqual(0);
		}
	});

	it('keeps the order where later events could go first', () => {
		const { queue, gate, add, names } = open(1);
		gate.isOpen = false;
		add('a', 'b');
		gate.isOpen = true;
		add('c');
		queue.release();
		vi.advanceTimersByTime(5_000);
		expect(names()).toEqual(['a', 'b', 'c']);
	});

	it('holds 50 that cannot be sent; one more makes the oldest give way', () => {
		const { gate, add, log } = open(0);
		gate.isOpen = false;
		add(...many(51));
		expect(log).toEqual([{ name: 'e0', at: 0, isFull: true }]);
	});

	it('tries again soon when it is told that something changed', () => {
		const { queue, gate, add, names } = open(1);
		gate.isOpen = false;
		add('a');
		gate.isOpen = true;
		queue.releaseSoon();
		expect(names()).toEqual([]);
		vi.advanceTimersByTime(500);
		expect(names()).toEqual(['a']);
	});

	it('sends the rest at once when the page goes', () => {
		const { queue, add, names } = open(1);
		add(...many(15));
		expect(names().length).toBeLessThan(15);
		queue.empty();
		expect(names()).toEqual(many(15));
	});

	it('delivers an event once where a delivery raises another', () => {
		const names: unknown[] = [];
		const queue = createQueue(win, ({ message }) => {
			names.push(message.name);
			if (message.name === 'a') queue.add({ name: 'b', params: {} });
			return 1;
		});
		queue.add({ name: 'a', params: {} });
		vi.advanceTimersByTime(1_000);
		expect(names).toEqual(['a', 'b']);
	});

	it('goes on after a delivery that fails', () => {
		const names: unknown[] = [];
		const queue = createQueue(win, ({ message }) => {
			names.push(message.name);
			throw new Error('ours');
		});
		queue.add({ name: 'a', params: {} });
		queue.add({ name: 'b', params: {} });
		expect(names).toEqual(['a', 'b']);
	});
});
