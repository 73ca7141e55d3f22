import type { PageConfig } from '../../../src/page/config.ts';
import type { PageScripts } from '../../../tools/build/page.ts';

const LAYER =
	'window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }';

const script = (code: string): string => `<script>${code}</script>`;

const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Google's snippet for gtag.js with these properties. */
export const googleSnippet = (...ids: string[]): string =>
	`<script async src="https://www.googletagmanager.com/gtag/js?id=${ids[0]}"></script>${script(
		`${LAYER} gtag('js', new Date()); ${ids.map((id) => `gtag('config', '${id}');`).join(' ')}`,
	)}`;

/** The same, some time after the page has loaded, as consent tools and tag loaders do. */
export const lateGoogleSnippet = (ms: number, ...ids: string[]): string =>
	script(`setTimeout(function () {
		window.dataLayer = window.dataLayer || [];
		function gtag() { dataLayer.push(arguments); }
		gtag('js', new Date());
		${ids.map((id) => `gtag('config', '${id}');`).join(' ')}
		var s = document.createElement('script');
		s.src = 'https://www.googletagmanager.com/gtag/js?id=${ids[0]}';
		document.head.appendChild(s);
	}, ${ms});`);

/** GTM's snippet: no global `gtag`. The stand-in's container has one Google tag, for the ID of the same ending. */
export const gtmSnippet = (container: string): string =>
	`${script(
		`window.dataLayer = window.dataLayer || []; dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });`,
	)}<script async src="https://www.googletagmanager.com/gtm.js?id=${container}"></script>`;

/** What a consent tool puts first: no analytics until the visitor agrees. It makes no global `gtag`. */
export const consentSnippet = (choice: 'granted' | 'denied'): string =>
	script(`window.dataLayer = window.dataLayer || [];
		(function () { dataLayer.push(arguments); })('consent', 'default', { analytics_storage: '${choice}' });`);

/** What the plugin prints for Google Analytics. */
export const bridgeSnippet = (scripts: PageScripts, options: PageConfig['options'] = {}): string =>
	script(`${scripts.analytics}(window,${inline({ script: '/page.js', options })})`);

/** What the plugin prints to start the chat. */
export const chatSnippet = (scripts: PageScripts): string =>
	script(`${scripts.chat}(window,${inline('0123456789abcdef0123456789abcdef01234567')})`);

/** The same, some time after everything else, so that the chat box finds every property of the page. */
export const lateChatSnippet = (scripts: PageScripts, ms: number): string =>
	script(
		`setTimeout(function () { ${scripts.chat}(window,${inline('0123456789abcdef0123456789abcdef01234567')}) }, ${ms});`,
	);

/** A whole page with this in its head. */
export const pageWith = (...head: string[]): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">${head.join('\n')}</head><body><h1>Shop</h1></body></html>`;
