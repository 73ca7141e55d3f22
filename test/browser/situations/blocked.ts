import { googleSnippet, gtmSnippet, withNonce } from '../harness/snippets.ts';
import { A, GTM, manual, nothing, raising, type Situation, shop, THREE } from './situation.ts';

const GOOGLE = ['www.googletagmanager.com'];
const SMARTSUPP = ['www.smartsuppchat.com'];

const blockedGetter = (name: string): string =>
	`Object.defineProperty(window, '${name}', { get() { throw new DOMException('blocked', 'SecurityError'); } });`;

const NONCE = 'c2l0dWF0aW9u';
const others =
	`default-src 'none'; object-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; img-src data:;
	connect-src https://www.smartsuppchat.com https://www.google-analytics.com`.replace(/\s+/g, ' ');

const withPolicy = (name: string, scriptSources: string): Situation => ({
	name,
	html: (scripts) => withNonce(NONCE, shop({}, googleSnippet(A))(scripts)),
	surroundings: {
		headers: { 'content-security-policy': `${others}; script-src ${scriptSources}` },
	},
	happens: raising(THREE),
	mapped: { [A]: 3 },
	pageViews: { [A]: 1 },
});

const withBrowser = (name: string, browser: string): Situation => ({
	name,
	html: shop({}, googleSnippet(A)),
	surroundings: { browser },
	happens: raising(THREE),
	mapped: { [A]: 3 },
	pageViews: { [A]: 1 },
});

/** What a browser, an ad blocker or the site keeps from the page. */
export const blockedSituations: readonly Situation[] = [
	{
		name: 'the chat box blocked',
		html: shop({}, googleSnippet(A)),
		surroundings: { blocked: SMARTSUPP },
		noChat: true,
		happens: nothing,
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'waiting',
		why: 'not_started',
	},
	{
		name: 'the page script blocked: the site and the chat work, and nothing is sent',
		html: shop({}, googleSnippet(A)),
		surroundings: { blocked: ['/page.js'] },
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'none',
	},
	{
		name: 'the script that comes with the first event blocked',
		html: shop({}, googleSnippet(A)),
		surroundings: { blocked: ['/bridge.js'] },
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
		reasons: ['bridge_not_loaded'],
	},
	{
		name: 'auto, gtag.js blocked',
		html: shop({}, googleSnippet(A)),
		surroundings: { blocked: GOOGLE },
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		reasons: ['no_google_tag'],
	},
	{
		name: 'auto, GTM blocked',
		html: shop({}, gtmSnippet(GTM)),
		surroundings: { blocked: GOOGLE },
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		reasons: ['no_measurement_id'],
	},
	{
		name: 'manual, gtag.js blocked, with the setting to load it',
		html: shop({ ...manual(A), loadGoogleTag: true }, googleSnippet(A)),
		surroundings: { blocked: GOOGLE },
		happens: raising(THREE),
		mapped: {},
		pageViews: {},
		reasons: ['no_google_tag'],
	},
	withBrowser(
		'storage blocked',
		blockedGetter('localStorage') + blockedGetter('sessionStorage') + blockedGetter('indexedDB'),
	),
	withBrowser('a browser without locks', 'delete Navigator.prototype.locks;'),
	withBrowser(
		'a browser whose locks throw',
		`Object.defineProperty(Navigator.prototype, 'locks', { get() { throw new Error('blocked'); } });`,
	),
	withBrowser(
		'a browser that refuses every lock',
		`LockManager.prototype.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));`,
	),
	withBrowser(
		'a browser that never answers for a lock',
		'LockManager.prototype.request = () => new Promise(() => {});',
	),
	withPolicy(
		'a strict Content-Security-Policy: nonces, and what their scripts load',
		`'nonce-${NONCE}' 'strict-dynamic'`,
	),
	withPolicy(
		'a Content-Security-Policy with nonces and a list of hosts',
		`'self' 'nonce-${NONCE}' https://www.googletagmanager.com https://*.smartsuppchat.com`,
	),
];
