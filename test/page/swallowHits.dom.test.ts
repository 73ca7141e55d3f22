import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { LOOK_TAG_ID, type LookedAtWindow, swallowHits } from '../../src/page/look/swallowHits.ts';

const hit = (id = 'G-ABCD1234') =>
	`https://www.google-analytics.com/g/collect?v=2&tid=${id}&en=page_view`;
const own = 'https://shop.example/cart?next=/g/collect';

/** Addresses that hits go to, and others that look alike. */
const hits = [
	hit(),
	'https://region1.analytics.google.com/g/collect?v=2&tid=G-ABCD1234',
	'https://metrics.shop.example/ga/g/collect?v=2',
	'/metrics/g/collect?v=2',
	'/g/collect',
	'/g/collect#x',
];
const others = [
	own,
	'/g/collection',
	'/g/collect/x',
	'/x?u=/g/collect',
	'https://a.example/#/g/collect',
	'',
];

describe('a page that is only looked at', () => {
	let win: LookedAtWindow;
	let sent: string[];

	beforeEach(() => {
		const { window } = new JSDOM(`<head><script id="${LOOK_TAG_ID}"></script></head>`, {
			url: 'https://shop.example/',
		});
		win = window as unknown as LookedAtWindow;
		sent = [];
		const send = (address: unknown) => {
			sent.push(String(address instanceof URL ? address : (Object(address).url ?? address)));
		};
		Object.assign(win, {
			Response,
			fetch: (input: unknown) => {
				send(input);
				return Promise.resolve(new Response('sent'));
			},
		});
		Object.assign(win.navigator, {
			sendBeacon: (input: unknown) => {
				send(input);
				return true;
			},
		});
		win.XMLHttpRequest.prototype.open = function (_method: string, url: string | URL) {
			Object.assign(this, { opened: url });
		};
		win.XMLHttpRequest.prototype.send = function () {
			send((this as unknown as { opened: string }).opened);
		};
		const source = Object.getOwnPropertyDescriptor(win.HTMLImageElement.prototype, 'src');
		Object.defineProperty(win.HTMLImageElement.prototype, 'src', {
			...source,
			set(address: string) {
				send(address);
			},
		});
		swallowHits(win, true);
	});

	const ways: readonly (readonly [string, (address: string) => unknown])[] = [
		['fetch', (address) => win.fetch(address)],
		['fetch of a URL', (address) => win.fetch(new URL(address, 'https://shop.example/'))],
		['fetch of a request', (address) => win.fetch({ url: address } as Request)],
		['a beacon', (address) => win.navigator.sendBeacon(address, 'en=page_view')],
		[
			'a request',
			(address) => {
				const request = new win.XMLHttpRequest();
				request.open('POST', address);
				request.send('en=page_view');
			},
		],
		[
			'an image',
			(address) => {
				new win.Image().src = address;
			},
		],
	];

	it.each(ways)('lets no hit out by %s', async (_way, go) => {
		for (const address of hits) await go(address);
		expect(sent).toEqual([]);
	});

	it.each(ways)('lets everything else out by %s', async (_way, go) => {
		for (const address of others) await go(address);
		expect(sent).toHaveLength(others.length);
		expect(sent[0]).toBe(own);
	});

	it('lets no hit out by the attribute of an image', () => {
		const image = win.document.createElement('img');
		image.setAttribute('SRC', hit());
		expect(image.hasAttribute('src')).toBe(false);
		image.setAttribute('alt', hit());
		image.setAttribute('src', own);
		expect(image.getAttribute('src')).toBe(own);
		expect(image.alt).toBe(hit());
	});

	it('says that all went well', async () => {
		expect((await win.fetch(hit())).status).toBe(204);
		expect(win.navigator.sendBeacon(hit())).toBe(true);
		const told: string[] = [];
		const request = new win.XMLHttpRequest();
		request.addEventListener('load', () => told.push('request'));
		request.open('GET', hit());
		request.send();
		const image = new win.Image();
		image.addEventListener('load', () => told.push('image'));
		image.src = hit();
		await expect.poll(() => told).toEqual(['request', 'image']);
	});

	it('sends a request that is opened again for something else', () => {
		const request = new win.XMLHttpRequest();
		request.open('GET', hit());
		request.open('GET', own);
		request.send();
		expect(sent).toEqual([own]);
	});

	it('remembers on its tag which properties the hits were for, each once', () => {
		for (const id of ['G-AAAA1111', 'G-BBBB2222', 'G-AAAA1111']) win.navigator.sendBeacon(hit(id));
		win.navigator.sendBeacon('/g/collect?tid=<b>');
		expect(win.document.getElementById(LOOK_TAG_ID)?.dataset.ids).toBe('G-AAAA1111,G-BBBB2222');
	});

	it('keeps chat code on the page from starting the box, whatever it calls', () => {
		const chat = win.smartsupp as (...call: unknown[]) => void;
		expect(() => chat('name', 'A visitor')).not.toThrow();
	});

	it('lets the chat start where it is tested', () => {
		const other = new JSDOM('').window as unknown as LookedAtWindow;
		swallowHits(other, false);
		expect(other.smartsupp).toBeUndefined();
	});
});
