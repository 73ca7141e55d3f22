import { cutText, isDigit } from './characters.ts';
import { isNameCharacter } from './isName.ts';

const EMAIL = '[email]';
const PHONE = '[phone]';

/** Longer than any label that GA4 keeps, and short enough to look through at once. */
const MAX_TEXT = 1000;

/** A text of one line, cut at 1,000 characters, with e-mail addresses and phone numbers replaced by `[email]` and `[phone]`. */
export const redactText = (text: string): string => redactPhones(redactEmails(text));

/** The at sign in other forms: two wide ones, and how addresses and HTML write it. */
const atSigns = ['\uff20', '\ufe6b', '%40', '%2540', '&#64;', '&commat;'];

/**
 * Google's own redaction finds plain e-mail addresses only. Here the sign counts in every form that people and address bars
 * write it, with a blank around it too; each of these forms becomes the plain sign, also where it makes no address.
 */
export const redactEmails = (text: string): string => {
	const parts = atSigns
		.reduce((all, sign) => all.split(sign).join('@'), cutText(text, MAX_TEXT))
		.split('@');
	return parts.slice(1).reduce((before, after) => {
		const start = startOfLocalPart(before);
		const end = endOfDomain(after);
		return start < 0 || end === 0
			? before + '@' + after
			: before.slice(0, start) + EMAIL + after.slice(end);
	}, parts[0] || '');
};

/** Where the local part at the end of the text starts; -1 where there is none. */
const startOfLocalPart = (text: string): number => {
	const end = text.length - (text.charAt(text.length - 1) === ' ' ? 1 : 0);
	for (let i = end; i >= 0; i--) {
		const isInside = i > 0 && " <>()[]{},;:'|\\/=?&#@".indexOf(text.charAt(i - 1)) < 0;
		if (!isInside) return i < end ? i : -1;
	}
	return -1;
};

/** The full stop, and those of Chinese and Japanese, which browsers take for one in a domain. */
const dots = '.\u3002\uff0e\uff61';

/** Where the domain at the start of the text ends: behind a dot and at least two letters; 0 where none does. */
const endOfDomain = (text: string): number => {
	let lastLabel = 0;
	let end = 0;
	for (let i = text.charAt(0) === ' ' ? 1 : 0; i < text.length; i++) {
		const c = text.charAt(i);
		if (('-' + dots).indexOf(c) >= 0) continue;
		if (c < '\u0080' && !isNameCharacter(c)) break;
		if (i > 0 && dots.indexOf(text.charAt(i - 1)) >= 0) lastLabel = i;
		end = i + 1;
	}
	return lastLabel > 0 && end - lastLabel > 1 ? end : 0;
};

const MIN_PHONE_DIGITS = 7;
/** So many characters may stand between two digits. */
const MAX_GAP = 3;

/** Runs of seven digits and more, however they are grouped; dates and spans of years stay. */
export const redactPhones = (text: string): string => {
	let out = '';
	let end = 0;
	for (let i = 0; i < text.length; i = end) {
		end = i + 1;
		let digits = 0;
		const groups = [''];
		for (let j = i; j < text.length && j - end <= MAX_GAP; j++) {
			const c = text.charAt(j);
			if (isDigit(c)) {
				groups.push((groups.pop() || '') + c);
				digits++;
				end = j + 1;
			} else if (j > i ? isSeparator(c) : '+(\uff0b'.indexOf(c) >= 0) groups.push('');
			else break;
		}
		out += digits < MIN_PHONE_DIGITS || isDate(groups) ? text.slice(i, end) : PHONE;
	}
	return out;
};

/** Not the comma and the colon: lists of sizes and opening hours are no phone numbers. */
const isSeparator = (c: string): boolean =>
	' -./()_*~|\u00b7\u2022\u2060\u2212\ufeff'.indexOf(c) >= 0 || (c >= '\u200b' && c <= '\u2015');

/** Of seven digits and more, up to three groups of which none is longer than a day or a month but years. */
const isDate = (groups: readonly string[]): boolean => {
	const filled = groups.filter((group) => group !== '');
	return (
		filled.length < 4 &&
		filled.every(
			(group) =>
				group.length < 3 || (group.length === 4 && ['19', '20'].indexOf(group.slice(0, 2)) >= 0),
		)
	);
};
