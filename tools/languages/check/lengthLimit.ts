/**
 * How long a translation may be, in characters. Other languages need more room than English, short texts most of all:
 * beyond this a button or a label breaks the screen, and a sentence says more than the English one.
 */
export function lengthLimit(text: string): number {
	return limits[text] ?? Math.round(text.length * 1.6) + 12;
}

/** Six tabs stand in one row, and the directory of plugins cuts a description. */
const TAB = 16;
const DESCRIPTION = 150;
/** A heading, and the name of a field in a list: a line of their own. */
const LINE = 40;

const limits: Readonly<Record<string, number>> = {
	Connect: TAB,
	Analytics: TAB,
	Chat: TAB,
	Consent: TAB,
	Tools: TAB,
	Sites: TAB,
	Leads: LINE,
	'Send leads': LINE,
	'Installs the Smartsupp chat box and sends its chat events to the Google Analytics 4 properties of your choice.':
		DESCRIPTION,
};
