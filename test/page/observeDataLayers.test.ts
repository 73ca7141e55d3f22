import { describe, expect, it } from 'vitest';
import { type Command, observeDataLayer } from '../../src/page/observeDataLayer.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { gtagCall, revokedProxy, withTrap } from './openWindow.ts';

/** What Google's scripts keep of a data layer that they read. */
const read = { gtmDom: true, gtmLoad: true, subscribers: 1 };

const observe = (globals: object) => {
	const win = globals as PageWindow & { [name: string]: unknown };
	const commands: Command[] = [];
	const observer = observeDataLayer(win, (command) => commands.push(command));
	observer.look();
	return { win, observer, names: () => commands.map((command) => command[1]) };
};

/** Puts a `push` on the list, as Google's scripts do; tells what was pushed through it. */
const readByGoogle = (list: unknown[]): unknown[] => {
	const { push } = list;
	const pushed: unknown[] = [];
	list.push = (...entries: unknown[]) => {
		pushed.push(...entries);
		return push.apply(list, entries);
	};
	return pushed;
};

describe('observeDataLayer, with a data layer of another name', () => {
	it('hands over what is in it and what comes, beside the usual one', () => {
		const shop: unknown[] = [gtagCall('event', 'a')];
		const dataLayer: unknown[] = [gtagCall('event', 'b')];
		const { names } = observe({ shop, dataLayer, google_tag_manager: { shop: read } });
		shop.push(gtagCall('event', 'c'));
		dataLayer.push(gtagCall('event', 'd'));
		expect([...names()].sort()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('finds one that Google reads later', () => {
		const { win, observer, names } = observe({ dataLayer: [] });
		win.shop = [gtagCall('event', 'a')];
		observer.look();
		expect(names()).toEqual([]);
		win.google_tag_manager = { 'G-SHOP0001': {}, shop: read };
		observer.look();
		(win.shop as unknown[]).push(gtagCall('event', 'b'));
		expect(names()).toEqual(['a', 'b']);
	});

	it('hands over once a call that went into two', () => {
		const shop: unknown[] = [];
		const dataLayer: unknown[] = [];
		const { observer, names } = observe({ shop, dataLayer, google_tag_manager: { shop: read } });
		const call = gtagCall('event', 'a');
		shop.push(call);
		dataLayer.push(call);
		observer.look();
		expect(names()).toEqual(['a']);
	});

	it.each<[name: string, registry: unknown]>([
		['text', 'text'],
		['an entry that cannot be read', withTrap('shop')],
		['what cannot be read', revokedProxy()],
		['a name that stands for nothing', { nothing: read, toString: read }],
		['entries that are none', { dataLayer: null, shop: 5 }],
	])('reads the usual one where Google keeps %s', (_name, registry) => {
		const dataLayer: unknown[] = [gtagCall('event', 'a')];
		const { names } = observe({ shop: [], dataLayer, google_tag_manager: registry });
		dataLayer.push(gtagCall('event', 'b'));
		expect(names()).toEqual(['a', 'b']);
	});

	it("leaves alone a list of the page's that is none of Google's data layers", () => {
		const shop: unknown[] = [gtagCall('event', 'a')];
		const { push } = shop;
		const { names } = observe({ shop, dataLayer: [], google_tag_manager: { shop: { a: 1 } } });
		expect(names()).toEqual([]);
		expect(shop.push).toBe(push);
	});

	it('reads the others where one entry cannot be read', () => {
		const google_tag_manager = Object.assign(withTrap('bad'), { shop: read });
		const shop: unknown[] = [gtagCall('event', 'a')];
		expect(observe({ shop, google_tag_manager }).names()).toEqual(['a']);
	});
});

describe('calls of our own', () => {
	it('go in as arguments objects', () => {
		const dataLayer: unknown[] = [];
		observe({ dataLayer }).observer.call('event', 'x', { a: 1 });
		expect(Object.prototype.toString.call(dataLayer[0])).toBe('[object Arguments]');
		expect(Array.from(dataLayer[0] as IArguments)).toEqual(['event', 'x', { a: 1 }]);
	});

	it('go to the usual data layer where Google reads none yet', () => {
		const dataLayer: unknown[] = [];
		observe({ dataLayer }).observer.call('event', 'x');
		expect(dataLayer).toHaveLength(1);
	});

	it.each([
		['before us', true],
		['after us', false],
	])('go to the one that Google reads: %s', (_name, isBefore) => {
		const shop: unknown[] = [];
		let pushed = isBefore ? readByGoogle(shop) : [];
		const dataLayer: unknown[] = [];
		const { observer } = observe({ shop, dataLayer, google_tag_manager: { shop: read } });
		if (!isBefore) pushed = readByGoogle(shop);
		observer.call('event', 'x');
		expect(pushed).toHaveLength(1);
		expect(dataLayer).toHaveLength(0);
	});

	it('go to the first list where the page puts another in its place behind Google', () => {
		const first: unknown[] = [];
		const pushed = readByGoogle(first);
		const { win, observer } = observe({
			dataLayer: first,
			google_tag_manager: { dataLayer: read },
		});
		win.dataLayer = [];
		observer.look();
		observer.call('event', 'x');
		expect(pushed).toHaveLength(1);
		expect(win.dataLayer).toHaveLength(0);
	});

	it('go to the new list where the page puts another in its place before Google comes', () => {
		const { win, observer } = observe({ dataLayer: [] });
		const second: unknown[] = [];
		win.dataLayer = second;
		observer.look();
		observer.call('event', 'x');
		expect(second).toHaveLength(1);
		const pushed = readByGoogle(second);
		observer.call('event', 'y');
		expect(pushed).toHaveLength(1);
	});

	it('go past a list that another script watches, where Google reads another', () => {
		const shop: unknown[] = [];
		const dataLayer: unknown[] = [];
		const pushed = readByGoogle(shop);
		// A tool of the page's, which has nothing to do with Google.
		readByGoogle(dataLayer);
		const { observer } = observe({ shop, dataLayer, google_tag_manager: { shop: read } });
		observer.call('event', 'x');
		expect(pushed).toHaveLength(1);
	});

	it('go nowhere, without a word, where there is no list', () => {
		const { observer } = observe({ dataLayer: 'text' });
		expect(() => observer.call('event', 'x')).not.toThrow();
	});

	it('throw what the scripts of the page throw', () => {
		const dataLayer: unknown[] = [];
		dataLayer.push = () => {
			throw new Error("the page's");
		};
		expect(() => observe({ dataLayer }).observer.call('event', 'x')).toThrow("the page's");
	});
});
