import type { Host, HostContainer } from './host.ts';
import { readPath } from './pagePath.ts';
import { SandboxError } from './sandboxError.ts';
import { createTestConsent, type TestConsent } from './testConsent.ts';
import { createTestCookies } from './testCookies.ts';

/** What a test says of its page; everything has a default. */
export interface TestPage {
	window?: Record<string, unknown>;
	/** GTM's model of the data layer, nested: `{ event, eventModel: { … } }`. */
	dataLayer?: Record<string, unknown>;
	consent?: Record<string, boolean>;
	container?: Partial<HostContainer>;
	/** Cookies by name, as they stand in `document.cookie`. */
	cookies?: Record<string, string>;
	url?: string;
	referrer?: string;
	title?: string;
	characterSet?: string;
	analyticsStorage?: Record<string, unknown>;
	now?: number;
	/** The digest of a text. The language has none: without this, `sha256` fails. */
	sha256?: (text: string) => Uint8Array;
}

/** A call that loads or sends. Nothing happens until the test says how it went. */
export interface TestRequest {
	api: 'injectScript' | 'injectHiddenIframe' | 'sendPixel';
	url: string;
	cacheToken: string | undefined;
	onSuccess(): void;
	onFailure(): void;
}

/** A page without a browser, that tells what happened on it. */
export interface TestHost extends Host {
	readonly window: Record<string, unknown>;
	/** Replace its contents to raise another event. */
	readonly dataLayer: Record<string, unknown>;
	readonly consent: TestConsent;
	/** Scripts, hidden frames and pixels, in the order of their calls. */
	readonly requests: TestRequest[];
	/** The scripts among the requests. */
	readonly scripts: TestRequest[];
	readonly logs: unknown[][];
	/** What `gtagSet` was given. */
	readonly gtagSettings: Record<string, unknown>[];
	setConsent(type: string, granted: boolean): void;
	/** Says that every tag of the present event has run. */
	endEvent(eventData?: unknown): void;
	/** Runs what was put off by `later`, and what that puts off, until nothing is left. */
	runLater(): void;
}

const taskLimit = 10_000;

/** Returns a fresh page. No script is ever loaded: call `scripts[n].onSuccess()` to say it was. */
export function createTestHost(page: TestPage = {}): TestHost {
	const tasks: (() => void)[] = [];
	const stored = new Map<string, string>();
	const endListeners: ((containerId: string, eventData: unknown) => void)[] = [];
	const dataLayer = page.dataLayer ?? {};
	const consent = createTestConsent(page.consent ?? {});
	const now = () => page.now ?? 1_750_000_000_000;
	const request = (one: TestRequest) => {
		host.requests.push(one);
		if (one.api === 'injectScript') host.scripts.push(one);
	};
	const nothing = () => undefined;
	const host: TestHost = {
		window: page.window ?? {},
		dataLayer,
		requests: [],
		scripts: [],
		logs: [],
		gtagSettings: [],
		container: {
			containerId: 'GTM-TEST',
			version: '1',
			environmentName: '',
			debugMode: false,
			previewMode: false,
			...page.container,
		},
		consent,
		cookies: createTestCookies(page.cookies ?? {}, now),
		localStorage: {
			getItem: (key) => stored.get(key) ?? null,
			setItem: (key, value) => {
				stored.set(key, value);
				return true;
			},
			removeItem: (key) => stored.delete(key),
		},
		templateStorage: new Map(),
		url: () => page.url ?? 'https://shop.example/',
		referrer: () => page.referrer ?? '',
		title: () => page.title ?? 'Shop',
		characterSet: () => page.characterSet ?? 'UTF-8',
		analyticsStorage: () => page.analyticsStorage ?? {},
		readDataLayer: (path) => readPath(dataLayer, path),
		gtagSet: (settings) => host.gtagSettings.push(settings),
		onEventEnd: (listener) => endListeners.push(listener),
		injectScript: (url, onSuccess, onFailure, cacheToken) => {
			const isKnown = host.scripts.some((script) => script.cacheToken === cacheToken);
			if (cacheToken !== undefined && isKnown) return;
			request({ api: 'injectScript', url, cacheToken, onSuccess, onFailure });
		},
		injectHiddenIframe: (url, onSuccess) => {
			const api = 'injectHiddenIframe';
			request({ api, url, cacheToken: undefined, onSuccess, onFailure: nothing });
		},
		sendPixel: (url, onSuccess, onFailure) =>
			request({ api: 'sendPixel', url, cacheToken: undefined, onSuccess, onFailure }),
		...(page.sha256 ? { sha256: page.sha256 } : {}),
		log: (...values) => host.logs.push(values),
		later: (task) => tasks.push(task),
		now,
		random: () => 0.5,
		setConsent: (type, granted) => consent.set(type, granted),
		endEvent: (eventData = { tags: [] }) => {
			for (const listener of endListeners.splice(0))
				listener(host.container.containerId, eventData);
		},
		runLater: () => {
			for (let left = taskLimit; tasks.length > 0; left -= 1) {
				if (left === 0)
					throw new SandboxError('callLater is called again and again without an end.');
				tasks.shift()?.();
			}
		},
	};
	return host;
}
