import type { PageConfig } from '../../../src/page/config.ts';
import type { PageScripts } from '../../../tools/build/page.ts';

/** The layer and the `gtag` of Google's snippet. */
const layerCode = (name: string): string =>
	`window.${name} = window.${name} || []; function gtag() { ${name}.push(arguments); }`;

/** What tells Google's scripts that the data layer has another name. */
const layerQuery = (name: string): string => (name === 'dataLayer' ? '' : `&l=${name}`);

const script = (code: string): string => `<script>${code}</script>`;

const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Google's snippet for gtag.js with these properties, as it stands with a data layer of this name. */
export const googleSnippetOn = (layer: string, ...ids: string[]): string =>
	googleSnippetFrom('https://www.googletagmanager.com/gtag/js', layer, ids);

/** Google's snippet for gtag.js with these properties. */
export const googleSnippet = (...ids: string[]): string => googleSnippetOn('dataLayer', ...ids);

/** The same on a site that serves Google's script, and takes its hits, at an address of its own. */
export const firstPartyGoogleSnippet = (...ids: string[]): string =>
	googleSnippetFrom('/gtag/js', 'dataLayer', ids);

const googleSnippetFrom = (url: string, layer: string, ids: readonly string[]): string =>
	`<script async src="${url}?id=${ids[0]}${layerQuery(layer)}"></script>${script(
		`${layerCode(layer)} gtag('js', new Date()); ${ids.map((id) => `gtag('config', '${id}');`).join(' ')}`,
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
export const gtmSnippet = (container: string, layer = 'dataLayer'): string =>
	`${script(
		`window.${layer} = window.${layer} || []; ${layer}.push({ 'gtm.start': Date.now(), event: 'gtm.js' });`,
	)}<script async src="https://www.googletagmanager.com/gtm.js?id=${container}${layerQuery(layer)}"></script>`;

/** What a consent tool puts first: no analytics until the visitor agrees. It makes no global `gtag`. */
export const consentSnippet = (choice: 'granted' | 'denied'): string =>
	script(`window.dataLayer = window.dataLayer || [];
		(function () { dataLayer.push(arguments); })('consent', 'default', { analytics_storage: '${choice}' });`);

/** What a page's author writes into a script element. */
export const pageSnippet = script;

const CHAT_KEY = '0123456789abcdef0123456789abcdef01234567';

const bridgeCode = (scripts: PageScripts, options: PageConfig['options'] = {}): string =>
	`${options.captureMode === 'native' ? scripts.native : scripts.analytics}(window,${inline({ script: '/page.js', options })});`;

const chatCode = (scripts: PageScripts): string => `${scripts.chat}(window,${inline(CHAT_KEY)});`;

/** What the plugin prints for Google Analytics. */
export const bridgeSnippet = (scripts: PageScripts, options: PageConfig['options'] = {}): string =>
	script(bridgeCode(scripts, options));

/** What the plugin prints to start the chat. */
export const chatSnippet = (scripts: PageScripts): string => script(chatCode(scripts));

/** Code that runs when the test says so by `comeLate`. */
const lateSnippet = (code: string): string => script(`comeLate = function () { ${code} };`);

/** The same, late: the chat box finds every property of the page. */
export const lateChatSnippet = (scripts: PageScripts): string => lateSnippet(chatCode(scripts));

/** What the plugin prints for Google Analytics, late: after the chat box. */
export const lateBridgeSnippet = (
	scripts: PageScripts,
	options: PageConfig['options'] = {},
): string => lateSnippet(bridgeCode(scripts, options));

/** What consent tools do with scripts that they keep back: the page is complete for some time when they run. */
const afterLoad = (ms: number, code: string): string =>
	script(`addEventListener('load', function () { setTimeout(function () { ${code} }, ${ms}); });`);

/** All that the plugin prints, kept back by a consent tool. */
export const lateBothSnippet = (
	scripts: PageScripts,
	ms: number,
	options: PageConfig['options'] = {},
): string => afterLoad(ms, bridgeCode(scripts, options) + chatCode(scripts));

/** A whole page with this in its head. */
export const pageWith = (...head: string[]): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">${head.join('\n')}</head><body><h1>Shop</h1></body></html>`;

/** The page with this nonce on every script, as sites with a strict Content-Security-Policy print it. */
export const withNonce = (nonce: string, html: string): string =>
	html.replaceAll('<script', `<script nonce="${nonce}"`);
