/** Puts text on the clipboard; false where the browser lets nobody do so. */
export const copyText = async (text: string): Promise<boolean> => {
	try {
		// Not there on pages without https, and refused where a policy says so.
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
};

/** The way of older browsers: select the text somewhere on the page, then have the selection copied. */
const copySelected = (text: string): boolean => {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.style.cssText = 'position:fixed;opacity:0';
	document.body.append(field);
	field.focus({ preventScroll: true });
	field.select();
	try {
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
};
