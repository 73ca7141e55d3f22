import type { Host, HostContainer } from './host.ts';
import { readPath } from './pagePath.ts';
import { SandboxError } from './sandboxError.ts';

/** What a test says of its page; everything has a default. */
export interface TestPage {
	window?: Record<string, unknown>;
	/** GTM's model of the data layer, nested: `{ event, eventModel: { … } }`. */
	dataLayer?: Record<string, unknown>;
	consent?: Record<string, boolean>;
	container?: Partial<HostContainer>;
	url?: string;
	now?: number;
}

/** A page without a browser, that tells what happened on it. */
export interface TestHost extends Host {
	readonly window: Record<string, unknown>;
	/** Replace its contents to raise another event. */
	readonly dataLayer: Record<string, unknown>;
	readonly scripts: {
		url: string;
		cacheToken: string | undefined;
		onSuccess(): void;
		onFailure(): void;
	}[];
	readonly logs: unknown[][];
	readonly warnings: string[];
	setConsent(type: string, granted: boolean): void;
	/** Runs what was put off by `later`, and what that puts off, until nothing is left. */
	runLater(): void;
}

const taskLimit = 10_000;

/** Returns a fresh page. No script is ever loaded: call `scripts[n].onSuccess()` to say it was. */
export function createTestHost(page: TestPage = {}): TestHost {
	const consent = new Map(Object.entries(page.consent ?? {}));
	const listeners: { type: string; listener: (granted: boolean) => void }[] = [];
	const tasks: (() => void)[] = [];
	const stored = new Map<string, string>();
	const dataLayer = page.dataLayer ?? {};
	const host: TestHost = {
		window: page.window ?? {},
		dataLayer,
		scripts: [],
		logs: [],
		warnings: [],
		container: {
			containerId: 'GTM-TEST',
			version: '1',
			environmentName: '',
			debugMode: false,
			previewMode: false,
			...page.container,
		},
		consent: {
			isGranted: (type) => consent.get(type) ?? true,
			onChange: (type, listener) => listeners.push({ type, listener }),
		},
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
		readDataLayer: (path) => readPath(dataLayer, path),
		injectScript: (url, onSuccess, onFailure, cacheToken) => {
			const isKnown = host.scripts.some((script) => script.cacheToken === cacheToken);
			if (cacheToken !== undefined && isKnown) return;
			host.scripts.push({ url, cacheToken, onSuccess, onFailure });
		},
		log: (...values) => host.logs.push(values),
		later: (task) => tasks.push(task),
		now: () => page.now ?? 1_750_000_000_000,
		random: () => 0.5,
		setConsent: (type, granted) => {
			const changed = consent.get(type) !== granted;
			consent.set(type, granted);
			if (!changed) return;
			for (const one of listeners) if (one.type === type) one.listener(granted);
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
