import { cutText, isAsciiLetter, isBlank, isDigit } from './characters.ts';

const EMAIL = '[email]';
const PHONE = '[phone]';

/** Longer than any label that GA4 keeps, and short enough to look through at once. */
const MAX_TEXT = 1000;

/** The text, of at most 1,000 characters, with e-mail addresses and phone numbers replaced by `[email]` and `[phone]`. */
export const redactText = (text: string): string =>
	redactPhones(redactEmails(cutText(text, MAX_TEXT)));

/**
 * Google's own redaction finds plain e-mail addresses only. Here the sign counts in every form that people and address bars
 * write it, with a blank around it too.
 */
export const redactEmails = (text: string): string => {
	let out = '';
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		const sign = lengthOfAtSign(text, i);
		if (sign === 0) continue;
		const end = i + sign;
		const before = i > from && isBlank(text.charAt(i - 1)) ? i - 1 : i;
		const after = isBlank(text.charAt(end)) ? end + 1 : end;
		const start = startOfLocalPart(text, before, from);
		const stop = endOfDomain(text, after);
		if (start === before || stop === after) continue;
		out += text.slice(from, start) + EMAIL;
		from = stop;
		i = stop - 1;
	}
	return out + text.slice(from);
};

/** The at sign, its two wide forms, and how an address or HTML writes it. */
const atSigns = ['@', '\uff20', '\ufe6b', '%40', '%2540', '&#64;', '&commat;'];

const lengthOfAtSign = (text: string, i: number): number => {
	const c = text.charAt(i);
	const found = atSigns.filter(
		(sign) => sign.charAt(0) === c && text.slice(i, i + sign.length) === sign,
	);
	return found.length === 0 ? 0 : (found[0] || '').length;
};

const isLocalPart = (c: string): boolean => !isBlank(c) && '<>()[]{},;:"\'|\\/=?&#@'.indexOf(c) < 0;

/** Where the local part that ends before `end` starts, quoted or not; `end` itself where there is none. */
const startOfLocalPart = (text: string, end: number, from: number): number => {
	const quoted = text.charAt(end - 1) === '"' ? text.lastIndexOf('"', end - 2) : -1;
	if (quoted >= from && end - quoted > 2) return quoted;
	for (let i = end; i > from; i--) if (!isLocalPart(text.charAt(i - 1))) return i;
	return from;
};

/** Where the domain that begins at `start` ends: behind a dot and at least two letters; `start` where none does. */
const endOfDomain = (text: string, start: number): number => {
	let lastDot = -1;
	let end = start;
	for (let i = start; i < text.length; i++) {
		const c = text.charAt(i);
		if (isDomainLetter(c)) end = i + 1;
		else if (isDot(c)) {
			if (i > start && isDomainLetter(text.charAt(i + 1))) lastDot = i;
		} else if (c !== '-' && c !== '_') break;
	}
	return lastDot > 0 && end - lastDot > 2 ? end : start;
};

/** The full stop, and those of Chinese and Japanese, which browsers take for one in a domain. */
const isDot = (c: string): boolean =>
	c === '.' || c === '\u3002' || c === '\uff0e' || c === '\uff61';

const isDomainLetter = (c: string): boolean =>
	isAsciiLetter(c) || isDigit(c) || (c > '\u007f' && !isBlank(c) && !isDot(c));

const MIN_PHONE_DIGITS = 7;

/** Runs of seven digits and more, however they are grouped; dates and spans of years stay. */
export const redactPhones = (text: string): string => {
	let out = '';
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		if (!startsNumber(text, i)) continue;
		const run = readNumber(text, i);
		if (run.digits >= MIN_PHONE_DIGITS && !isDate(run.groups)) {
			out += text.slice(from, i) + PHONE;
			from = run.end;
		}
		i = run.end - 1;
	}
	return out + text.slice(from);
};

const startsNumber = (text: string, i: number): boolean => {
	const c = text.charAt(i);
	if (isDigit(c)) return true;
	if (c !== '+' && c !== '\uff0b' && c !== '(') return false;
	const next = text.charAt(i + 1);
	return isDigit(next) || (next === '(' && isDigit(text.charAt(i + 2)));
};

interface NumberRun {
	readonly end: number;
	readonly digits: number;
	readonly groups: readonly string[];
}

/** Digits, with at most three separators between two of them. */
const readNumber = (text: string, start: number): NumberRun => {
	const groups: string[] = [];
	let group = '';
	let digits = 0;
	let end = start + 1;
	for (let i = start; i < text.length && i - end < 4; i++) {
		const c = text.charAt(i);
		if (isDigit(c)) {
			group += c;
			digits++;
			end = i + 1;
		} else if (isSeparator(c) || i === start) {
			if (group !== '') groups.push(group);
			group = '';
		} else break;
	}
	return { end, digits, groups: group === '' ? groups : groups.concat(group) };
};

/** Not the comma and the colon: lists of sizes and opening hours are no phone numbers. */
const separators =
	'-./()_*~|\u00b7\u2022\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u200b\u200c\u200d\u2060\ufeff';

const isSeparator = (c: string): boolean => isBlank(c) || separators.indexOf(c) >= 0;

const isYear = (group: string): boolean =>
	group.length === 4 && (group.slice(0, 2) === '19' || group.slice(0, 2) === '20');

const isDate = (groups: readonly string[]): boolean => {
	const first = groups[0] || '';
	const second = groups[1] || '';
	const third = groups[2] || '';
	if (groups.length === 2) return isYear(first) && isYear(second);
	if (groups.length !== 3 || second.length > 2) return false;
	return (isYear(first) && third.length < 3) || (first.length < 3 && isYear(third));
};
