import type { AccountOptions } from '../account.ts';
import type { PageWindow } from '../pageWindow.ts';
import { createConsentChoice } from './consentChoice.ts';
import { createAnalytics } from './createAnalytics.ts';
import { createPageApi } from './createPageApi.ts';
import { drawChatBox } from './drawChatBox.ts';

/** What the box gets from elsewhere, so that tests can give something else. */
export interface BoxSurroundings {
	/** The account's options by its key; null for a key nobody has. */
	readAccount(key: string): Promise<AccountOptions | null>;
	/** The address of gtag.js without its query. */
	tagUrl: string;
}

/** Messages that wait to be read, and what the box reports when it is opened on one. */
const VIEWED: Record<string, string> = {
	Chatbot_sent: 'Chatbot_viewed',
	Auto_message_sent: 'Auto_message_viewed',
	Trigger_message_sent: 'Trigger_message_viewed',
};

const WRITTEN = [
	'Visitor_started_conversation',
	'Chatbot_visitor_reaction',
	'Auto_message_visitor_reaction',
	'Trigger_visitor_reaction',
	'Offline_message_sent',
];

/**
 * Starts the stand-in: reads the account by the key of the page's `_smartsupp`, and only then
 * the rest of that object, which the page may have changed meanwhile. Resolves when the box runs.
 */
export async function startChatBox(win: PageWindow, surroundings: BoxSurroundings): Promise<void> {
	win.demoChatBoxLoads = (win.demoChatBoxLoads ?? 0) + 1;
	if (win.demoChatBoxLoads > 1) {
		console.warn('Smartsupp (stand-in): the loader ran twice on this page.');
		return;
	}
	const key = win._smartsupp?.key;
	if (typeof key !== 'string' || key === '') {
		console.error('Smartsupp (stand-in): no key in _smartsupp.key.');
		return;
	}
	const account = await surroundings.readAccount(key);
	if (!account) {
		console.error(`Smartsupp (stand-in): no account has the key "${key}".`);
		return;
	}
	win._smartsupp ??= { key };
	const settings = win._smartsupp;
	const consent = createConsentChoice(win, key, account.cookieConsent);
	const analytics = createAnalytics(win, account, consent, surroundings.tagUrl);
	const box = drawChatBox(win, settings);
	if (account.generation === 'new') settings.appVersion = 'stand-in';
	analytics.look();
	const { tell, calls } = createPageApi(win, consent, analytics, box);

	let unread: { viewed: string; label: string | undefined } | undefined;
	box.onToggle((open) => {
		if (!open) tell('messenger_close');
		if (!open || !unread) return;
		analytics.send(unread.viewed, unread.label);
		unread = undefined;
	});
	win.demoChatBox = {
		calls,
		isOpen: box.isOpen,
		open: () => box.setOpen(true),
		close: () => box.setOpen(false),
		raise(action, label, value) {
			const viewed = Object.hasOwn(VIEWED, action) ? VIEWED[action] : undefined;
			if (viewed && !box.isOpen()) unread = { viewed, label };
			box.addLine(label === undefined ? action : `${action}: ${label}`);
			if (viewed) tell('message_received', { content: { text: label } });
			if (WRITTEN.includes(action)) tell('message_sent', { content: { text: label } });
			return analytics.send(action, label, value);
		},
	};
	tell('widget_init');
}
