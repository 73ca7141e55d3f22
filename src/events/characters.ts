/** True where every character (UTF-16 unit) of the text passes; also for an empty text. */
export const everyCharacter = (text: string, test: (c: string) => boolean): boolean => {
	for (let i = 0; i < text.length; i++) if (!test(text.charAt(i))) return false;
	return true;
};

export const isAsciiLetter = (c: string): boolean =>
	(c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

/** The first and the last digit of each script that people write phone numbers in. */
const digitRanges = '09\u0660\u0669\u06f0\u06f9\u0966\u096f\u09e6\u09ef\u0e50\u0e59\uff10\uff19';

/** ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits. */
export const isDigit = (c: string): boolean => {
	for (let i = 0; i < digitRanges.length; i += 2) {
		if (c >= digitRanges.charAt(i) && c <= digitRanges.charAt(i + 1)) return true;
	}
	return false;
};

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
export const oneLine = (text: string): string => {
	let line = '';
	for (let i = 0; i < text.length; i++) {
		const c = text.charAt(i);
		if (!isBlank(c)) line += c;
		else if (line !== '' && line.charAt(line.length - 1) !== ' ') line += ' ';
	}
	return line.trim();
};
