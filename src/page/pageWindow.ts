/** A page's window with what others and we leave there. All of it is foreign: check before use. */
export interface PageWindow extends Window {
	_smartsupp?: unknown;
	smartsupp?: unknown;
	gtag?: unknown;
	dataLayer?: unknown;
	google_tag_manager?: unknown;
	google_tag_data?: unknown;
	wp_has_consent?: unknown;
	wp_consent_type?: unknown;
	waitfor_consent_hook?: unknown;
	smartsuppGa4?: unknown;
	smartsuppGa4Claims?: unknown;
}

/** What the bootstrap leaves on `window.smartsuppGa4` for the page script, beside `config` and `consent`. */
export interface Handover {
	/** The version of a chat box that ran before the bootstrap. */
	late?: unknown;
	/** The key that stood in `_smartsupp` once the bootstrap had set ours; a page may have made that impossible. */
	gaKey?: unknown;
	/** What the page's own code said of the visitor's consent so far. */
	choice?: unknown;
}

export type Fields = { readonly [name: string]: unknown };

/** The value's fields, or no fields where it has none; nothing is thrown for what is no object. */
export const fieldsOf = (value: unknown): Fields => Object(value);

/** Runs it; whatever goes wrong in there is no business of the page's. */
export const safely = (run: () => void): void => {
	try {
		run();
	} catch {}
};

/** Visits each item of a list; one that cannot be read or visited costs none of the others. */
export const eachOf = <T>(list: ArrayLike<T>, visit: (item: T) => void): void => {
	// What a visit adds is not visited.
	const { length } = list;
	for (let i = 0; i < length; i++) safely(() => visit(list[i] as T));
};
