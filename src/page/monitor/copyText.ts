/**
 * Puts a text on the clipboard: by the browser's interface, which insecure pages lack, else by a text field in `place`.
 * False where neither may; then the field stays for the user to copy from by hand.
 */
export const copyText = async (win: Window, text: string, place: HTMLElement): Promise<boolean> => {
	try {
		await win.navigator.clipboard.writeText(text);
		return true;
	} catch {}
	const field = place.ownerDocument.createElement('textarea');
	field.readOnly = true;
	field.value = text;
	field.setAttribute('aria-label', 'The monitor as text');
	place.replaceChildren(field);
	field.select();
	const copied = place.ownerDocument.execCommand?.('copy') === true;
	if (copied) field.remove();
	return copied;
};
