import { type ConsentTool, consentTools, wpConsent } from '../harness/consentTools.ts';
import { googleSnippet } from '../harness/snippets.ts';
import { A, type Situation, shop, THREE } from './situation.ts';

/** Before anybody agreed, after it, after it was taken back, and after it was given again: three events each time. */
const changing =
	(tool: ConsentTool): Situation['happens'] =>
	async (open) => {
		await open.pageScriptRuns();
		await open.raise(THREE);
		for (const choice of ['granted', 'denied', 'granted'] as const) {
			// Long enough for what the last choice let go, at four hits a second.
			await open.page.waitForTimeout(1_500);
			await tool.say(open, choice);
			await open.raise(THREE);
		}
	};

const rows = consentTools.flatMap((tool): Situation[] => [
	{
		name: `basic, ${tool.name}: nothing while the visitor has not agreed, nor after a withdrawal`,
		html: shop({ consentMode: 'basic', ...tool.options }, tool.snippet, googleSnippet(A)),
		happens: changing(tool),
		mapped: { [A]: 9 },
		pageViews: { [A]: 1 },
		reasons: ['consent_denied'],
	},
	{
		name: `advanced, ${tool.name}: Google's script decides`,
		html: shop(tool.options, tool.snippet, googleSnippet(A)),
		happens: changing(tool),
		mapped: { [A]: 12 },
		pageViews: { [A]: 1 },
	},
]);

/** What the visitor agreed to, and when. */
export const consentSituations: readonly Situation[] = [
	...rows,
	{
		name: "the account's cookie-consent mode: the chat box is told, and then hands its events over",
		html: shop({ consentMode: 'basic' }, wpConsent.snippet, googleSnippet(A)),
		account: { cookieConsent: true },
		async happens(open) {
			await open.pageScriptRuns();
			// The chat box drops these itself.
			await open.raise(THREE);
			await wpConsent.say(open, 'granted');
			await open.page.waitForTimeout(500);
			await open.raise(THREE);
		},
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
	{
		name: 'basic, nobody asks: nothing is held',
		html: shop({ consentMode: 'basic' }, googleSnippet(A)),
		happens: (open) => open.raise(THREE),
		mapped: { [A]: 3 },
		pageViews: { [A]: 1 },
	},
];
