import type { PageWindow } from './pageWindow.ts';
import type { VisitorOptions } from './visitor/visitorOptions.ts';
import { whenIdle } from './whenIdle.ts';

/** The tag of the script; a second run finds it. */
const VISITOR_TAG_ID = 'ga4-bridge-for-smartsupp-visitor';

/**
 * Fetches `visitor.js` where a visitor is logged in, once the page has loaded and rests: WordPress's class of the body says
 * so. It says nothing of who it is, so the page may come from a cache. Never throws.
 */
export const loadVisitor = (win: PageWindow, options: VisitorOptions): void => {
	try {
		const { document } = win;
		const { nonce } = Object(document.currentScript);
		whenIdle(win, () => {
			if (!document.body.classList.contains('logged-in') || document.getElementById(VISITOR_TAG_ID))
				return;
			const script = document.createElement('script');
			script.id = VISITOR_TAG_ID;
			script.nonce = nonce;
			script.src = options.script;
			script.dataset.options = JSON.stringify(options);
			document.head.append(script);
		});
	} catch {}
};
