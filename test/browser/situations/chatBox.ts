import { allEvents } from '../harness/allEvents.ts';
import { raiseTogether } from '../harness/raiseTogether.ts';
import {
	bridgeSnippet,
	chatSnippet,
	googleSnippet,
	gtmSnippet,
	pageSnippet,
	pageWith,
} from '../harness/snippets.ts';
import {
	A,
	ALL,
	B,
	GTM,
	manual,
	nothing,
	raising,
	type Situation,
	shop,
	THREE,
} from './situation.ts';

const native = (...ids: string[]) => ({ ...manual(...ids), captureMode: 'native' }) as const;

/** What Smartsupp's help page tells people to put into a theme. */
const ownKeySnippet = (id: string): string =>
	pageSnippet(`window._smartsupp = window._smartsupp || {}; _smartsupp.gaKey = '${id}';`);

/** The chat box: its account, its key, open and closed, hidden and in two windows. */
export const chatBoxSituations: readonly Situation[] = [
	{
		name: 'auto, the page names a property to the chat box itself: that one only',
		html: shop({}, googleSnippet(A, B), ownKeySnippet(B)),
		happens: raising(THREE),
		mapped: { [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'manual, the page names another property to the chat box itself: the setting counts',
		html: shop(manual(A), googleSnippet(A, B), ownKeySnippet(B)),
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'auto, the page names a property to the chat box after us: left to the chat box, no double',
		html: ({ page }) =>
			pageWith(googleSnippet(A, B), bridgeSnippet(page), ownKeySnippet(B), chatSnippet(page)),
		happens: raising(THREE, 250),
		mapped: {},
		native: { [B]: 3 },
		pageViews: { [A]: 1, [B]: 1 },
		state: 'too_late',
		why: 'key_changed',
		reasons: ['sent_natively'],
	},
	{
		name: 'auto, the same before any event',
		html: ({ page }) =>
			pageWith(googleSnippet(A, B), bridgeSnippet(page), ownKeySnippet(B), chatSnippet(page)),
		happens: nothing,
		mapped: {},
		pageViews: { [A]: 1, [B]: 1 },
		state: 'too_late',
		why: 'key_changed',
	},
	{
		name: 'auto, the page puts another object in the place of _smartsupp after us: no double',
		html: ({ page }) =>
			pageWith(
				googleSnippet(A),
				bridgeSnippet(page),
				pageSnippet('window._smartsupp = { color: "red" };'),
				chatSnippet(page),
			),
		happens: raising(THREE, 250),
		mapped: {},
		native: { [A]: 3 },
		pageViews: { [A]: 1 },
		state: 'too_late',
		why: 'chat_replaced',
		reasons: ['sent_natively'],
	},
	{
		name: 'auto, a property named in the dashboard of Smartsupp: what is on the page counts',
		html: shop({}, googleSnippet(A)),
		account: { gaMode: 'manual', gaIds: [B] },
		happens: raising(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'an account that does not deliver',
		html: shop({}, googleSnippet(A)),
		account: { plan: 'free' },
		happens: raising(allEvents),
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'not_delivering',
		why: 'no_events',
	},
	{
		name: 'an account whose owner has not connected Google Analytics',
		html: shop({}, googleSnippet(A)),
		account: { connected: false },
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'not_delivering',
		why: 'no_events',
	},
	{
		name: 'the chat box from before 2023',
		html: shop({}, googleSnippet(A)),
		account: { generation: 'old' },
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'old_chat_box',
		why: 'from_before_2023',
	},
	{
		name: 'the box closed, opened on a message, and open',
		html: shop({}, googleSnippet(A)),
		async happens(open) {
			await open.raise([['Chatbot_sent', 'Welcome bot']]);
			// The chat box itself reports that the message was viewed.
			await open.openBox();
			await open.raise([['Chatbot_sent', 'Second bot']]);
			await open.closeBox();
		},
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'a hidden tab: the chat box is silent',
		html: shop({}, googleSnippet(A)),
		surroundings: {
			browser: `Object.defineProperties(Document.prototype, {
				hidden: { get: () => true }, visibilityState: { get: () => 'hidden' } });`,
		},
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
	},
	{
		name: 'two visible windows: one of them sends',
		html: shop({}, googleSnippet(A)),
		async happens(open) {
			const other = await open.openWindow();
			await other.chatBoxRuns();
			await Promise.all([open.pageScriptRuns(), other.pageScriptRuns()]);
			const shared = THREE.filter(([action]) => !action.includes('button'));
			await raiseTogether([open, other], shared);
		},
		mapped: { [A]: 2 },
		pageViews: { [A]: 2 },
	},
	{
		name: 'native, GTM only: the chat box counts a second page_view',
		html: shop(native(A), gtmSnippet(GTM)),
		happens: raising(allEvents, 250),
		mapped: {},
		native: { [A]: ALL },
		pageViews: { [A]: 2 },
		state: 'none',
	},
	{
		name: 'native, two properties chosen: only the first one gets anything',
		html: shop(native(A, B), googleSnippet(A, B)),
		happens: raising(allEvents, 250),
		mapped: {},
		native: { [A]: ALL },
		pageViews: { [A]: 1, [B]: 1 },
		state: 'none',
	},
	{
		name: 'only the chat is printed: the page is left to the chat box',
		html: ({ page }) => pageWith(googleSnippet(A), chatSnippet(page)),
		account: { plan: 'free' },
		happens: raising(THREE),
		mapped: {},
		pageViews: { [A]: 1 },
		state: 'none',
	},
];
