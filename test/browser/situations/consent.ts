import { type ConsentTool, consentTools, wpConsent } from '../harness/consentTools.ts';
import { mappedHits } from '../harness/countHits.ts';
import { toldOf } from '../harness/openRunning.ts';
import { googleSnippet } from '../harness/snippets.ts';
import { A, type Situation, shop, THREE } from './situation.ts';

/**
 * Before anybody agreed, after it, after it was taken back, and after it was given again: three events each time. `left`
 * says how many have left before each change, and `refused` whether the third three are refused.
 */
const changing =
	(tool: ConsentTool, left: readonly number[], refused: boolean): Situation['happens'] =>
	async (open) => {
		await open.pageScriptRuns();
		await open.raise(THREE);
		for (const [i, choice] of (['granted', 'denied', 'granted'] as const).entries()) {
			await open.until(`event ${left[i]}`, () => (mappedHits(open.hits)[A] ?? 0) >= (left[i] ?? 0));
			if (refused && i === 2)
				await open.until('refusal', async () => (await open.reasons()).includes('consent_denied'));
			await tool.say(open, choice);
			await open.raise(THREE);
		}
	};

const rows = consentTools.flatMap((tool): Situation[] => [
	{
		name: `basic, ${tool.name}: nothing while the visitor has not agreed, nor after a withdrawal`,
		html: shop({ consentMode: 'basic', ...tool.options }, tool.snippet, googleSnippet(A)),
		happens: changing(tool, [0, 6, 6], true),
		mapped: { [A]: 9 },
		pageViews: { [A]: 1 },
		reasons: ['consent_denied'],
	},
	{
		name: `advanced, ${tool.name}: Google's script decides`,
		html: shop(tool.options, tool.snippet, googleSnippet(A)),
		happens: changing(tool, [3, 6, 9], false),
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
			await open.until(
				'word of the choice',
				async () => (await toldOf(open, 'analytics')).length > 0,
			);
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
