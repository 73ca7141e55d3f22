/** A colour as the chat box takes it. */
export const COLOUR = /^#[0-9a-f]{6}$/i;

/** Drawn for the colour of the account: not to be taken for somebody's choice. */
export const UNKNOWN = '#6c7178';

/** A colour as the chat box takes it, of what people write for one: without `#`, or with three digits. Anything else stays. */
export const tidyColour = (text: string): string => {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
	if (digits === undefined) return text;
	return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
};
