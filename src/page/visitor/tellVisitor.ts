import { isMonitorWanted } from '../monitor/isMonitorWanted.ts';
import { fieldsOf, type PageWindow, safely } from '../pageWindow.ts';
import { readEarlyConsent } from '../readEarlyConsent.ts';
import { isChatBoxRunning } from '../readHandshake.ts';
import { askVisitorData } from './askVisitorData.ts';
import type { VisitorOptions } from './visitorOptions.ts';

const LOOK_EVERY = 1_000;
const LOOKS = 60;
/** After the first minute the chat box comes by a click, if at all. */
const LOOK_LATER = 5_000;

/**
 * Tells the chat box who the logged-in visitor is, once a page, as soon as two things hold: the chat box runs, and the
 * visitor allowed marketing, which is what consent tools count live chats to (or nobody asks). Not a request before that,
 * and nothing is kept in the browser: the next page asks again, so that nobody's data outlive the log-out. What goes wrong
 * is told on the console to those who opened the monitor.
 */
export const tellVisitor = (win: PageWindow, options: VisitorOptions): void => {
	/** Read anew each time. What cannot be read is no consent. */
	const isAllowed = (): boolean => {
		try {
			const { asked, marketing } = readEarlyConsent(win, options);
			return (asked || !options.consentTool) && marketing === 'granted';
		} catch {
			return false;
		}
	};
	let isAsking = false;
	let isDone = false;
	const look = (): void =>
		safely(() => {
			// A consent tool may come with the last script of the page: until then, "nobody asks" means nothing.
			const isComplete = win.document.readyState === 'complete';
			if (isAsking || isDone || !isComplete || !isChatBoxRunning(win) || !isAllowed()) return;
			isAsking = true;
			askVisitorData(win, options)
				.then((data) => {
					isAsking = false;
					// Taken back in the meantime: another yes asks again.
					if (!isAllowed()) return;
					isDone = true;
					tell(win, data);
				})
				.catch((error) => {
					isDone = true;
					if (isMonitorWanted(win)) console.warn('GA4 Bridge for Smartsupp, visitor:', error);
				});
		});

	let looks = 0;
	const lookAgain = (): void => {
		look();
		if (!isDone) win.setTimeout(lookAgain, looks++ < LOOKS ? LOOK_EVERY : LOOK_LATER);
	};
	win.document.addEventListener('wp_listen_for_consent_change', look);
	lookAgain();
};

/** In the vendor's commands; each chosen one every time, so that nothing of the visitor before stays. */
const tell = (win: PageWindow, data: unknown): void => {
	const chat = win.smartsupp as (command: string, value: unknown) => void;
	const given = fieldsOf(data);
	for (const command of ['name', 'email', 'phone'])
		if (typeof given[command] === 'string') chat(command, given[command]);
	if (Object.keys(fieldsOf(given.variables)).length > 0) chat('variables', given.variables);
};
