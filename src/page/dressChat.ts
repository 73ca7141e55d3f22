import { chatLanguageOf } from './chatLanguageOf.ts';
import { eachOf, fieldsOf, type PageWindow, safely } from './pageWindow.ts';

/** How the chat box looks, in the vendor's names: what is left out is as the account says. */
export interface ChatLook {
	readonly orientation?: 'left' | 'right';
	/** Pixels from that side, and from the bottom. */
	readonly offsetX?: number;
	readonly offsetY?: number;
	readonly color?: string;
	readonly hideMobileWidget?: boolean;
	readonly privacyNoticeEnabled?: boolean;
	readonly privacyNoticeUrl?: string;
}

/**
 * Starts the chat by `start`, which may let it wait, and says how it is to look: by fields of `_smartsupp`, which the box
 * reads once it has loaded, and for `language`, a code of the box or `page` for that of the page, by the first call in
 * its queue. What the page itself says goes first, whether before this or after. Nothing is said to a chat that
 * somebody else installed. Never throws.
 */
export const dressChat = (
	win: PageWindow,
	look: ChatLook,
	language: string,
	start: () => void,
): void => {
	let isOurs = false;
	safely(() => {
		isOurs = !win.smartsupp && !fieldsOf(win._smartsupp).key;
	});
	safely(start);
	safely(() => {
		const chat = win._smartsupp as { [name: string]: unknown };
		if (!isOurs || !chat.key) return;
		eachOf(Object.keys(look), (name) => {
			if (!(name in chat)) chat[name] = look[name as keyof ChatLook];
		});
		const wish = language === 'page' ? chatLanguageOf(win.document.documentElement.lang) : language;
		if (wish) (win.smartsupp as (command: string, value: string) => void)('language', wish);
	});
};
