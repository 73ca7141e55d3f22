import type { LabelKind } from './catalogue.ts';
import { isBlank, oneLine } from './characters.ts';
import type { AgentNames, BridgeOptions, LinkUrls } from './options.ts';
import { redactEmails, redactText } from './redactText.ts';

/**
 * A label as it may leave the page: empty where it must not leave at all. By its kind: an agent's full name, the
 * visitor's own words and whole addresses are personal data, which Google forbids in parameters; names of automations
 * and texts of buttons are the account's own, and lose e-mail addresses and phone numbers.
 */
export const redactLabel = (kind: LabelKind, label: string, options: BridgeOptions): string => {
	const text = oneLine(label);
	if (kind === 'agent') return redactName(text, options.agentNames);
	if (kind === 'link') return redactUrl(text, options.linkUrls);
	if (kind === 'rating' && isRating(text)) return text;
	if (kind === 'feedback' || kind === 'rating') {
		return options.feedbackText === 'redact' ? redactText(text) : '';
	}
	return redactText(text);
};

/** The three labels of `Feedback_sent`, in English in every language of the chat box. */
const isRating = (text: string): boolean => text === 'Good' || text === 'Normal' || text === 'Bad';

const redactName = (name: string, choice: AgentNames): string => {
	if (choice === 'keep') return name;
	return choice === 'initials' ? initialsOf(name) : '';
};

const initialsOf = (name: string): string =>
	name
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => firstCharacter(word) + '.')
		.join(' ');

/** The first character, whole: a surrogate pair is two UTF-16 units. */
const firstCharacter = (word: string): string => {
	const first = word.charAt(0);
	return first >= '\ud800' && first <= '\udbff' ? word.slice(0, 2) : first;
};

const redactUrl = (url: string, choice: LinkUrls): string => {
	if (choice === 'keep') return url;
	if (choice === 'drop') return '';
	const path = url.slice(0, endOfPath(url));
	const start = path.indexOf('://') + 3;
	// No host: mailto:, tel:, a relative path. What stands there may be an address or a number.
	if (start === 2) return choice === 'host' ? '' : redactText(path);
	const slash = path.indexOf('/', start);
	const authority = path.slice(start, slash < 0 ? path.length : slash);
	const host = authority.slice(authority.lastIndexOf('@') + 1);
	if (choice === 'host') return host;
	return path.slice(0, start) + host + redactEmails(slash < 0 ? '' : path.slice(slash));
};

/** Where the query, the fragment or a blank begins. */
const endOfPath = (url: string): number => {
	for (let i = 0; i < url.length; i++) {
		const c = url.charAt(i);
		if (c === '?' || c === '#' || isBlank(c)) return i;
	}
	return url.length;
};
