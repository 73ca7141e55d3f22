/** Consent by type, as Google's consent mode takes it: `granted` or `denied`. */
export type ConsentSettings = Record<string, unknown>;

/** The consent state of a page, as Google's consent mode keeps it. */
export interface HostConsent {
	/** True when the type is granted, and when it was never set. */
	isGranted(type: string): boolean;
	/** Calls the listener at each change of the type, with whether it is granted then. */
	onChange(type: string, listener: (granted: boolean) => void): void;
	/** What holds until an update says otherwise. */
	setDefault?(settings: ConsentSettings): void;
	update?(settings: ConsentSettings): void;
}

/** The attributes of a cookie, under the names that `setCookie` takes. */
export interface CookieAttributes {
	domain?: string;
	path?: string;
	'max-age'?: number;
	expires?: string;
	secure?: boolean;
	samesite?: string;
}

/** The cookies of a page, as they stand in `document.cookie`: not decoded. */
export interface HostCookies {
	/** Every value that stands under the name. */
	get(name: string): string[];
	set(name: string, value: string, attributes: CookieAttributes): void;
}

/** What `getContainerVersion` tells of the container that runs the template. */
export interface HostContainer {
	containerId: string;
	version: string;
	environmentName: string;
	debugMode: boolean;
	previewMode: boolean;
}

export interface HostStorage {
	getItem(key: string): string | null;
	/** Returns whether the value was stored. */
	setItem(key: string, value: string): boolean;
	removeItem(key: string): void;
}

/** What few templates ask of a page. A template that asks for what its host lacks gets an error. */
interface RareHostParts {
	readonly cookies?: HostCookies;
	/** The address of the page before this one; empty where there is none. */
	referrer?(): string;
	title?(): string;
	characterSet?(): string;
	/** Client and sessions of Google Analytics, as `readAnalyticsStorage` gives them. */
	analyticsStorage?(cookieOptions: unknown): unknown;
	/** Sends a `gtag('set', …)` to the data layer. */
	gtagSet?(settings: Record<string, unknown>): void;
	/** Calls back when every tag of the present event has run. */
	onEventEnd?(listener: (containerId: string, eventData: unknown) => void): void;
	sendPixel?(url: string, onSuccess: () => void, onFailure: () => void): void;
	injectHiddenIframe?(url: string, onSuccess: () => void): void;
	/** The SHA-256 digest of a text in UTF-8. */
	sha256?(text: string): Promise<Uint8Array> | Uint8Array;
}

/**
 * The page that runs a template. Values are the page's own: the sandbox copies them at its border,
 * and asks only for what the template's permissions grant.
 */
export interface Host extends RareHostParts {
	/** The page's global object: a real window, or a plain object. */
	readonly window: object;
	readonly container: HostContainer;
	readonly consent: HostConsent;
	readonly localStorage: HostStorage;
	/** What templates keep for as long as the page lives. One map a template. */
	readonly templateStorage: Map<string, unknown>;
	/** The address of the page. */
	url(): string;
	/** A value of GTM's own model of the data layer, by dotted path, `eventModel` included. */
	readDataLayer(path: string): unknown;
	/** Loads a script. With a token that was used before, nothing is loaded a second time. */
	injectScript(
		url: string,
		onSuccess: () => void,
		onFailure: () => void,
		cacheToken: string | undefined,
	): void;
	log(...values: unknown[]): void;
	/** Runs a task after the present one. */
	later(task: () => void): void;
	/** Milliseconds since 1970. */
	now(): number;
	/** A number from 0 up to, not including, 1. */
	random(): number;
}
