/** A page's window with what others and we leave there. All of it is foreign: check before use. */
export interface PageWindow extends Window {
	_smartsupp?: unknown;
	smartsupp?: unknown;
	gtag?: unknown;
	dataLayer?: unknown;
	google_tag_manager?: unknown;
	google_tag_data?: unknown;
	smartsuppGa4?: unknown;
	smartsuppGa4Claims?: unknown;
}

/** What the bootstrap leaves on `window.smartsuppGa4` for the page script. */
export interface Handover {
	readonly config: unknown;
	/** The `gaKey` that stood there before ours: a real one is the page's own choice of a property. */
	readonly gaKey?: unknown;
	/** True where the chat box ran before the bootstrap. */
	readonly late?: unknown;
}

export type Fields = { readonly [name: string]: unknown };

/** The value's fields, or no fields where it is no object. */
export const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Runs it; whatever goes wrong in there is no business of the page's. */
export const safely = (run: () => void): void => {
	try {
		run();
	} catch {}
};
