/** True where every character (UTF-16 unit) of the text passes; also for an empty text. */
export const everyCharacter = (text: string, test: (c: string) => boolean): boolean =>
	text.split('').every(test);

export const isAsciiLetter = (c: string): boolean =>
	(c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

/** The first and the last digit of each script that people write phone numbers in. */
const digitRanges = [
	'09',
	'\u0660\u0669',
	'\u06f0\u06f9',
	'\u0966\u096f',
	'\u09e6\u09ef',
	'\u0e50\u0e59',
	'\uff10\uff19',
];

/** ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits. */
export const isDigit = (c: string): boolean =>
	digitRanges.some((range) => c >= range.charAt(0) && c <= range.charAt(1));

/** White space of any script, and control characters. */
export const isBlank = (c: string): boolean =>
	c !== '' && (c <= ' ' || c === '\u007f' || c.trim() === '');

/** At most `length` UTF-16 units, never half of a surrogate pair. */
export const cutText = (text: string, length: number): string => {
	if (text.length <= length) return text;
	const last = text.charAt(length - 1);
	return text.slice(0, last >= '\ud800' && last <= '\udbff' ? length - 1 : length);
};

/** The text with each run of white space and control characters as one space. */
export const oneLine = (text: string): string =>
	text
		.split('')
		.map((c) => (isBlank(c) ? ' ' : c))
		.join('')
		.split(' ')
		.filter((word) => word !== '')
		.join(' ');
