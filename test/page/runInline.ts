import type { PageWindow } from '../../src/page/pageWindow.ts';

/** Runs it as the code of an inline script with this nonce, which is what `document.currentScript` says meanwhile. */
export const runInline = (win: PageWindow, code: () => void, nonce: string): void => {
	const script = win.document.createElement('script');
	script.nonce = nonce;
	Object.defineProperty(win.document, 'currentScript', { value: script, configurable: true });
	code();
	Object.defineProperty(win.document, 'currentScript', { value: null, configurable: true });
};
