import { isAsciiLetter, isBlank, isDigit } from './characters.ts';

const EMAIL = '[email]';
const PHONE = '[phone]';

/** The text with e-mail addresses and phone numbers replaced by `[email]` and `[phone]`. */
export const redactText = (text: string): string => redactPhones(redactEmails(text));

/** Google's own redaction finds e-mail addresses only, and no encoded ones: `%40` and the full-width sign count here too. */
export const redactEmails = (text: string): string => {
	let out = '';
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		const at = lengthOfAtSign(text, i);
		if (at === 0) continue;
		const start = startOfLocalPart(text, i, from);
		const end = endOfDomain(text, i + at);
		if (start === i || end === i + at) continue;
		out += text.slice(from, start) + EMAIL;
		from = end;
		i = end - 1;
	}
	return out + text.slice(from);
};

const lengthOfAtSign = (text: string, i: number): number => {
	const c = text.charAt(i);
	if (c === '@' || c === '\uff20') return 1;
	return c === '%' && text.slice(i, i + 3) === '%40' ? 3 : 0;
};

const isLocalPart = (c: string): boolean => !isBlank(c) && '<>()[]{},;:"\'|\\/=?&#@'.indexOf(c) < 0;

/** Where the local part that ends before `end` starts; `end` itself where there is none. */
const startOfLocalPart = (text: string, end: number, from: number): number => {
	for (let i = end; i > from; i--) if (!isLocalPart(text.charAt(i - 1))) return i;
	return from;
};

/** Where the domain that begins at `start` ends: behind a dot and at least two letters; `start` where none does. */
const endOfDomain = (text: string, start: number): number => {
	let lastDot = -1;
	let end = start;
	for (let i = start; i < text.length && isDomain(text.charAt(i)); i++) {
		if (isDomainLetter(text.charAt(i))) end = i + 1;
		else if (text.charAt(i) === '.' && i > start && isDomainLetter(text.charAt(i + 1))) lastDot = i;
	}
	return lastDot > 0 && end - lastDot > 2 ? end : start;
};

const isDomainLetter = (c: string): boolean =>
	isAsciiLetter(c) || isDigit(c) || (c > '\u007f' && !isBlank(c));
const isDomain = (c: string): boolean => c === '.' || c === '-' || isDomainLetter(c);

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

const isSeparator = (c: string): boolean =>
	isBlank(c) || '-./()\u2010\u2011\u2012\u2013\u2014'.indexOf(c) >= 0;

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
