import type { LabelKind } from './catalogue.ts';
import { cutText, oneLine } from './characters.ts';
import type { BridgeOptions, LinkUrls } from './options.ts';
import { redactEmails, redactText } from './redactText.ts';

/** What of a label is looked at: GA4 keeps 100 characters. */
export const MAX_LABEL = 2000;

/**
 * A label as it may leave the page: empty where it must not leave at all. By its kind: an agent's full name, the
 * visitor's own words and whole addresses are personal data, which Google forbids in parameters; names of automations
 * and texts of buttons are the account's own, and lose e-mail addresses and phone numbers, as do those of no known kind.
 */
export const redactLabel = (
	kind: LabelKind | undefined,
	label: string,
	options: Pick<BridgeOptions, 'agentNames' | 'feedbackText' | 'linkUrls'>,
): string => {
	const text = oneLine(cutText(label, MAX_LABEL));
	const names = options.agentNames;
	if (kind === 'none') return '';
	if (kind === 'agent') return names === 'keep' ? text : names === 'drop' ? '' : initialsOf(text);
	if (kind === 'link') return redactUrl(text, options.linkUrls);
	if (kind === 'rating' && ratings.indexOf(text) >= 0) return text;
	if ((kind === 'rating' || kind === 'feedback') && options.feedbackText !== 'redact') return '';
	return redactText(text);
};

/** The three labels of `Feedback_sent`, in English in every language of the chat box. */
const ratings = ['Good', 'Normal', 'Bad'];

/** The first character of each word, whole: a surrogate pair is two UTF-16 units. */
const initialsOf = (name: string): string =>
	name
		.split(' ')
		.map((word) => (cutText(word, 1) || word.slice(0, 2)) + '.')
		.join(' ');

const redactUrl = (url: string, choice: LinkUrls): string => {
	if (choice === 'keep') return url;
	if (choice === 'drop') return '';
	const path = partBefore('?', partBefore('#', partBefore(' ', url)));
	const parts = path.split('/');
	// No web address: mailto:, tel:, a path alone. What stands there may be an address or a number.
	if (parts[1] !== '' || ['https:', 'http:', ''].indexOf((parts[0] || '').toLowerCase()) < 0)
		return choice === 'host' ? '' : redactText(path);
	const authority = parts[2] || '';
	const host = redactText(authority.slice(authority.lastIndexOf('@') + 1));
	if (choice === 'host') return host;
	parts[2] = host;
	const address = parts.join('/');
	// Long numbers in a path are mostly products; a plus sign, or WhatsApp's host, says that it is a phone.
	return host === 'wa.me' || path.indexOf('/+') >= 0 ? redactText(address) : redactEmails(address);
};

const partBefore = (sign: string, text: string): string => text.split(sign)[0] || '';
