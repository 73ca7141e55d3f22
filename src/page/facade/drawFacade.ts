import type { PageApi } from '../api.ts';
import { eachOf, fieldsOf, type PageWindow, safely } from '../pageWindow.ts';
import { facadeStyle, type Place } from './facadeStyle.ts';
import { facadeWords } from './facadeWords.ts';
import { findColours } from './findColours.ts';
import { isPhone } from './isPhone.ts';

const ID = 'ga4-bridge-for-smartsupp-facade';
const BOX_ID = 'smartsupp-widget-container';
const LOOK_EVERY = 250;
/** How long a chat box may take to appear. */
const PATIENCE = 20_000;
const OFFSET = 20;

/** What a page says of its button. */
export interface FacadeSettings {
	/** Its text; by the page's language where left out. */
	readonly label?: string | undefined;
	/** Lets a style element pass a strict Content-Security-Policy, in browsers that need one. */
	readonly nonce?: string | undefined;
}

/**
 * Draws a button at the place of the chat box. A click starts the chat and opens it; the button says that it is busy, and
 * goes when the box is there, whoever started that: the focus it had goes to the box. It is not drawn where the box is
 * there already or the page hides it. Its language is that of the chat where the page chose one.
 */
export const drawFacade = (win: PageWindow, { label, nonce = '' }: FacadeSettings): void => {
	const { document } = win;
	const chat = fieldsOf(win._smartsupp);
	if (document.getElementById(ID) || document.getElementById(BOX_ID) || chat.hideWidget) return;
	if (chat.hideMobileWidget && isPhone(win.navigator.userAgent)) return;
	const { documentElement, body } = document;
	const ofPage = facadeWords(documentElement.lang);
	const chosen = languageOf(win.smartsupp);
	const words = chosen ? facadeWords(chosen) : ofPage;
	const given = words.lang === ofPage.lang ? label : '';

	const host = document.createElement('div');
	host.id = ID;
	host.lang = given ? documentElement.lang : words.lang;
	host.dir = win.getComputedStyle(documentElement).direction || 'ltr';
	const root = host.attachShadow({ mode: 'open' });
	const button = document.createElement('button');
	button.type = 'button';
	const text = document.createElement('span');
	text.dir = 'auto';
	text.textContent = given || words.label;
	button.append(bubble(document), text);
	const status = document.createElement('div');
	status.setAttribute('role', 'status');
	status.lang = words.lang;
	root.append(button, status);
	const say = (news: string, isBusy: boolean): void => {
		status.textContent = news;
		// Not disabled, which would lose the focus.
		button.setAttribute('aria-busy', String(isBusy));
		button.setAttribute('aria-disabled', String(isBusy));
	};
	body.append(host);
	const style = facadeStyle(findColours(win, text), placeOf(chat), !!chat.hideMobileWidget);
	addStyle(win, root, nonce, style);
	text.style.color = '';

	let busySince = 0;
	button.addEventListener('click', () => {
		if (busySince) return;
		busySince = Date.now();
		say(words.busy, true);
		safely(() => {
			(win.smartsuppGa4 as Partial<PageApi>).start?.();
			(win.smartsupp as (command: string) => void)('chat:open');
		});
	});

	const look = (): void => {
		const box = document.getElementById(BOX_ID);
		if (box) {
			const isFocused = document.activeElement === host;
			host.remove();
			if (isFocused) focusOn(box);
			return;
		}
		if (busySince && Date.now() - busySince > PATIENCE) {
			busySince = 0;
			say(words.failed, false);
		}
		win.setTimeout(look, LOOK_EVERY);
	};
	look();
};

/** The last language that the page's calls in the chat's queue name; empty where none does. */
const languageOf = (queue: unknown): string => {
	let language = '';
	eachOf([].concat(fieldsOf(queue)._ as never), (call: ArrayLike<unknown>) => {
		if (call[0] === 'language') language = String(call[1]);
	});
	return language;
};

const placeOf = ({ orientation, offsetX, offsetY }: ReturnType<typeof fieldsOf>): Place => {
	const pixels = (value: unknown): number =>
		typeof value === 'number' && value >= 0 ? value : OFFSET;
	return {
		side: orientation === 'left' ? 'left' : 'right',
		x: pixels(offsetX),
		y: pixels(offsetY),
	};
};

/** A strict Content-Security-Policy forbids style elements, and not constructed sheets. */
const addStyle = (win: PageWindow, root: ShadowRoot, nonce: string, css: string): void => {
	try {
		const sheet = new (win as unknown as typeof globalThis).CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [sheet];
	} catch {
		// Safari before 16.4.
		const style = win.document.createElement('style');
		style.nonce = nonce;
		style.textContent = css;
		root.prepend(style);
	}
};

/** A speech bubble. */
const bubble = (document: Document): SVGElement => {
	const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', 'M4 5h16v11H10l-5 4v-4H4z');
	path.setAttribute('stroke-linejoin', 'round');
	picture.setAttribute('viewBox', '0 0 24 24');
	picture.setAttribute('aria-hidden', 'true');
	picture.append(path);
	return picture;
};

const focusOn = (box: HTMLElement): void => {
	const first = box.querySelector<HTMLElement>('iframe, button, [tabindex="0"]') ?? box;
	if (first === box && !box.hasAttribute('tabindex')) box.tabIndex = -1;
	first.focus({ preventScroll: true });
};
