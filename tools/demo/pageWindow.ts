/** What the demo's scripts find, or leave, on a page's window. Everything may be missing. */
export interface PageGlobals {
	_smartsupp?: Record<string, unknown>;
	smartsupp?: SmartsuppFunction;
	gtag?: GtagFunction;
	google_tag_manager?: Record<string, unknown>;
	google_tag_data?: GoogleTagData;
	/** Origin of the demo server, for scripts that were loaded from elsewhere. */
	demoOrigin?: string;
	demoChatBox?: DemoChatBox;
	/** How often the loader ran on this page: more than once is a mistake of the page. */
	demoChatBoxLoads?: number;
}

export type PageWindow = Window & PageGlobals;

export type GtagFunction = (...values: unknown[]) => void;

/** The chat box's queue function: calls made before the loader ran wait in `_`. */
export interface SmartsuppFunction {
	(...values: unknown[]): unknown;
	_?: ArrayLike<unknown>[];
}

/** The part of `google_tag_data` that gtag.js fills and pages read. */
export interface GoogleTagData {
	tidr?: {
		container: Record<string, { destinations: string[] }>;
		destination: Record<string, never>;
		destinationArray: Record<string, string[]>;
	};
	ics?: { entries: Record<string, { default?: boolean; update?: boolean }> };
}

/** Why the chat box dropped an event; the real one does so in silence. */
export type RaiseResult =
	| 'handed_over'
	| 'analytics_off'
	| 'old_chat_box'
	| 'no_gtag'
	| 'no_consent'
	| 'page_hidden'
	| 'no_destination';

/** The hook with which the demo makes things happen in the stand-in for the chat box. */
export interface DemoChatBox {
	/** Lets the box report an action, through all the gates of the real one. */
	raise(action: string, label?: string, value?: number): RaiseResult;
	open(): void;
	close(): void;
	isOpen(): boolean;
	/** Every call of `smartsupp` so far, also those that waited for the box. */
	readonly calls: readonly (readonly unknown[])[];
}

/** Returns a global by name, for names known at run time only (a data layer's). */
export function readGlobal(win: PageWindow, name: string): unknown {
	return (win as unknown as Record<string, unknown>)[name];
}

/** Sets a global by name. */
export function writeGlobal(win: PageWindow, name: string, value: unknown): void {
	(win as unknown as Record<string, unknown>)[name] = value;
}
