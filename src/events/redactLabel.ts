import type { LabelKind } from './catalogue.ts';
import { cutText, isBlank, oneLine } from './characters.ts';
import type { AgentNames, BridgeOptions, LinkUrls } from './options.ts';
import { redactEmails, redactPhones, redactText } from './redactText.ts';

/** What of a label is looked at: GA4 keeps 100 characters. */
export const MAX_LABEL = 2000;

/**
 * A label as it may leave the page: empty where it must not leave at all. By its kind: an agent's full name, the
 * visitor's own words and whole addresses are personal data, which Google forbids in parameters; names of automations
 * and texts of buttons are the account's own, and lose e-mail addresses and phone numbers.
 */
export const redactLabel = (kind: LabelKind, label: string, options: BridgeOptions): string => {
	const text = oneLine(cutText(label, MAX_LABEL));
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
	const start = startOfHost(path);
	// No web address: mailto:, tel:, a path alone. What stands there may be an address or a number.
	if (start === 0) return choice === 'host' ? '' : redactText(path);
	const slash = path.indexOf('/', start);
	const end = slash < 0 ? path.length : slash;
	const authority = path.slice(start, end);
	const host = redactText(authority.slice(authority.lastIndexOf('@') + 1));
	if (choice === 'host') return host;
	const rest = redactEmails(cutText(path.slice(end), 1000));
	// Long numbers in a path are mostly products; a plus sign, or WhatsApp's host, says that it is a phone.
	const isPhone = host === 'wa.me' || rest.indexOf('/+') >= 0;
	return path.slice(0, start) + host + (isPhone ? redactPhones(rest) : rest);
};

/** Where the host begins in a web address; 0 in anything else. */
const startOfHost = (url: string): number => {
	const start = url.slice(0, 8).toLowerCase();
	return (
		['https://', 'http://', '//']
			.filter((scheme) => start.indexOf(scheme) === 0)
			.map((scheme) => scheme.length)[0] || 0
	);
};

/** Where the query, the fragment or a blank begins. */
const endOfPath = (url: string): number => {
	for (let i = 0; i < url.length; i++) {
		const c = url.charAt(i);
		if (c === '?' || c === '#' || isBlank(c)) return i;
	}
	return url.length;
};
