import { __ } from '@wordpress/i18n';

/** A window that a page is looked at in. */
export interface LookWindow {
	readonly window: Window;
	/** True once the browser is through with the page, or with what it shows in its place. */
	isLoaded(): boolean;
	go(address: string): void;
	/** Takes the window away, unless somebody has the page in it before their eyes. */
	remove(): void;
}

/** A frame of the size of a usual screen that nobody sees, hears of or gets into by keyboard, but that loads. */
export const openFrame = (): LookWindow | undefined => {
	const frame = document.createElement('iframe');
	frame.className = 'ga4b-look-frame';
	frame.title = __('The front page, for the look', 'ga4-bridge-for-smartsupp');
	frame.tabIndex = -1;
	frame.setAttribute('aria-hidden', 'true');
	let loaded = false;
	let address = '';
	frame.addEventListener('load', () => {
		loaded = address !== '';
	});
	document.body.append(frame);
	if (frame.contentWindow === null) return undefined;
	return {
		window: frame.contentWindow,
		isLoaded: () => loaded,
		go: (to) => {
			address = to;
			frame.src = to;
		},
		remove: () => frame.remove(),
	};
};

/** A tab, to be opened while a click is handled: later the browser would not let it. Undefined where it did not. */
export const openTab = (): LookWindow | undefined => {
	// A tab of an earlier look would keep its page, to be taken for the new one, until that comes.
	const tab = window.open('about:blank', 'ga4-bridge-look');
	if (tab === null) return undefined;
	let isBlank = true;
	tab.focus();
	return {
		window: tab,
		isLoaded: () => false,
		go: (address) => {
			isBlank = false;
			tab.location.href = address;
		},
		// A page is theirs to close who looks at it; a blank tab only hides what the screen says.
		remove: () => {
			if (isBlank) tab.close();
		},
	};
};
