/** The window of a page that is only looked at. */
export type LookedAtWindow = Window & typeof globalThis & { smartsupp?: unknown };

/** The tag that carries this script; the screen knows by it that the page is a look, and reads `data-ids` off it. */
export const LOOK_TAG_ID = 'ga4-bridge-for-smartsupp-look';

/** GA4 collects under this path on whichever host, also by a server container or a gateway of the site's own. */
const HIT = /^[^?#]*\/g\/collect([?#]|$)/;

/**
 * Keeps a page from counting: hits to Google Analytics go nowhere, by whatever way they are sent, and the caller is told
 * that all went well. With `startsNoChat` no chat code on the page starts the box either: all of it looks whether
 * `window.smartsupp` exists already. The properties that hits were meant for are kept on our tag, with commas between.
 */
export const swallowHits = (win: LookedAtWindow, startsNoChat: boolean): void => {
	const ids: string[] = [];
	const swallows = (address: unknown): boolean => {
		const text = addressOf(address);
		if (!HIT.test(text)) return false;
		const [, id] = /[?&]tid=(G-[A-Z0-9]+)/.exec(text) ?? [];
		if (id && !ids.includes(id) && ids.length < 20) ids.push(id);
		win.document.getElementById(LOOK_TAG_ID)?.setAttribute('data-ids', ids.join());
		return true;
	};

	const { fetch, navigator } = win;
	if (fetch)
		win.fetch = (input, init) =>
			swallows(input)
				? Promise.resolve(new win.Response(null, { status: 204 }))
				: fetch.call(win, input, init);
	if (navigator.sendBeacon) {
		const send = navigator.sendBeacon;
		navigator.sendBeacon = (url, data) => swallows(url) || send.call(navigator, url, data);
	}
	swallowRequests(win, swallows);
	swallowImages(win, swallows);

	if (startsNoChat && !win.smartsupp) {
		const queue = (...call: unknown[]): void => {
			queue._.push(call);
		};
		queue._ = [] as unknown[];
		win.smartsupp = queue;
	}
};

type Swallows = (address: unknown) => boolean;

const swallowRequests = (win: LookedAtWindow, swallows: Swallows): void => {
	const { prototype } = win.XMLHttpRequest;
	const { open, send } = prototype;
	const swallowed = new WeakSet<XMLHttpRequest>();
	prototype.open = function (this: XMLHttpRequest, ...call: unknown[]) {
		if (swallows(call[1])) swallowed.add(this);
		else swallowed.delete(this);
		return (open as (...all: unknown[]) => void).apply(this, call);
	};
	prototype.send = function (body) {
		if (!swallowed.has(this)) return send.call(this, body);
		tellLoaded(win, this);
	};
};

const swallowImages = (win: LookedAtWindow, swallows: Swallows): void => {
	const { prototype } = win.HTMLImageElement;
	const source = Object.getOwnPropertyDescriptor(prototype, 'src');
	if (!source?.set) return;
	const { set } = source;
	Object.defineProperty(prototype, 'src', {
		...source,
		set(this: HTMLImageElement, address: string) {
			if (swallows(address)) tellLoaded(win, this);
			else set.call(this, address);
		},
	});
	const { setAttribute } = win.Element.prototype;
	prototype.setAttribute = function (name, value) {
		if (name.toLowerCase() === 'src' && swallows(value)) tellLoaded(win, this);
		else setAttribute.call(this, name, value);
	};
};

const tellLoaded = (win: LookedAtWindow, target: EventTarget): void => {
	win.setTimeout(() => target.dispatchEvent(new win.Event('load')));
};

const addressOf = (address: unknown): string =>
	String(
		typeof address === 'object' && address !== null && 'url' in address ? address.url : address,
	);
