import { describe, expect, it } from 'vitest';
import { type Command, observeDataLayer } from '../../src/page/observeDataLayer.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { gtagCall, revokedProxy, withTrap } from './openWindow.ts';

const observe = (dataLayer: unknown) => {
	const win = { dataLayer } as PageWindow;
	const commands: Command[] = [];
	const observer = observeDataLayer(win, (command) => commands.push(command));
	observer.look();
	return { win, observer, names: () => commands.map((command) => command[1]), commands };
};

describe('observeDataLayer', () => {
	it('hands over what is there, then what comes, in order', () => {
		const layer: unknown[] = [gtagCall('event', 'a'), gtagCall('event', 'b')];
		const { names } = observe(layer);
		layer.push(gtagCall('event', 'c'), gtagCall('event', 'd'));
		expect(names()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('hands over gtag calls only', () => {
		const layer: unknown[] = [{ event: 'gtm.js' }, ['event', 'array'], 'text', null];
		const { commands } = observe(layer);
		layer.push({ event: 'x' }, () => undefined, gtagCall('event', 'real'));
		expect(commands).toEqual([['event', 'real', undefined]]);
	});

	it('copies parameters before they are changed', () => {
		const layer: unknown[] = [];
		const { commands } = observe(layer);
		const params = { send_to: 'G-', event_label: 'a' };
		layer.push(gtagCall('event', 'x', params));
		params.event_label = 'b';
		expect(commands[0]?.[2]).toEqual({ send_to: 'G-', event_label: 'a' });
	});

	it('copies parameters before a script that wrapped push earlier can change them', () => {
		const layer: unknown[] = [];
		const push = layer.push;
		layer.push = (...entries: unknown[]) => {
			for (const entry of entries) (entry as { 2: { label: string } })[2].label = 'changed';
			return push.apply(layer, entries);
		};
		const { commands } = observe(layer);
		layer.push(gtagCall('event', 'x', { label: 'as it came' }));
		expect(commands[0]?.[2]).toEqual({ label: 'as it came' });
	});

	it('hands each call over once beside a script that wraps push later, and cuts the list', () => {
		const layer: unknown[] = [gtagCall('event', 'a')];
		const { names, observer } = observe(layer);
		const push = layer.push;
		layer.push = (...entries: unknown[]) => {
			const length = push.apply(layer, entries);
			layer.shift();
			return length;
		};
		layer.push(gtagCall('event', 'b'));
		layer.push(gtagCall('event', 'c'));
		observer.look();
		expect(names()).toEqual(['a', 'b', 'c']);
	});

	it('passes on what push answers', () => {
		const layer: unknown[] = [1];
		observe(layer);
		expect(layer.push(gtagCall('event', 'a'))).toBe(2);
	});

	it('notices another list in the place of the first, and takes over nothing twice', () => {
		const first = gtagCall('event', 'a');
		const { win, observer, names } = observe([first]);
		const other: unknown[] = [first, gtagCall('event', 'b')];
		win.dataLayer = other;
		observer.look();
		other.push(gtagCall('event', 'c'));
		expect(names()).toEqual(['a', 'b', 'c']);
	});

	it('finds calls that went past a push replaced by the page', () => {
		const layer: unknown[] = [];
		const { observer, names } = observe(layer);
		layer.push = (...entries: unknown[]) => Array.prototype.push.apply(layer, entries);
		layer.push(gtagCall('event', 'a'));
		expect(names()).toEqual([]);
		observer.look();
		expect(names()).toEqual(['a']);
	});

	it('starts where there is no data layer yet', () => {
		const { win, observer, names } = observe(undefined);
		win.dataLayer = [gtagCall('event', 'a')];
		observer.look();
		expect(names()).toEqual(['a']);
	});

	it('lets no exception of ours reach who pushes, nor the calls after it', () => {
		const layer: unknown[] = [];
		const names: unknown[] = [];
		observeDataLayer({ dataLayer: layer } as unknown as PageWindow, ([, name]) => {
			names.push(name);
			throw new Error('ours');
		}).look();
		expect(() => layer.push(gtagCall('event', 'a'), gtagCall('event', 'b'))).not.toThrow();
		expect(names).toEqual(['a', 'b']);
	});

	it.each<[name: string, bad: () => unknown]>([
		['an object that cannot be read', revokedProxy],
		['a call whose parameters cannot be read', () => gtagCall('event', 'bad', withTrap('label'))],
		[
			'a call with a trap for its command',
			() =>
				Object.defineProperty(gtagCall(), 0, Object.getOwnPropertyDescriptor(withTrap('a'), 'a')!),
		],
	])('passes over %s, before and after it looked, and tries it once', (_name, bad) => {
		const layer: unknown[] = [bad(), gtagCall('event', 'a')];
		const { observer, names } = observe(layer);
		expect(() => layer.push(bad(), gtagCall('event', 'b'))).not.toThrow();
		observer.look();
		layer.push(gtagCall('event', 'c'));
		expect(names()).toEqual(['a', 'b', 'c']);
	});

	it('reads on behind a place in the list that cannot be read', () => {
		const layer: unknown[] = [1, gtagCall('event', 'a')];
		Object.defineProperty(layer, 0, Object.getOwnPropertyDescriptor(withTrap('a'), 'a')!);
		expect(observe(layer).names()).toEqual(['a']);
	});

	it('hands over what comes even where a script that wrapped push earlier fails', () => {
		const layer: unknown[] = [];
		layer.push = () => {
			throw new Error("the page's");
		};
		const { names } = observe(layer);
		expect(() => layer.push(gtagCall('event', 'a'))).toThrow("the page's");
		expect(names()).toEqual(['a']);
	});

	it('reads a list that takes no other push by looking', () => {
		const layer: unknown[] = [gtagCall('event', 'a')];
		Object.defineProperty(layer, 'push', { value: Array.prototype.push });
		const { observer, names } = observe(layer);
		layer.push(gtagCall('event', 'b'));
		observer.look();
		expect(names()).toEqual(['a', 'b']);
	});
});
