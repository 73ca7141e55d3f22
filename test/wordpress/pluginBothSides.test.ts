import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../src/settings/hideSecrets.ts';
import { chatKeyProblems, parseChatKey } from '../../src/settings/parseChatKey.ts';
import { pastedInstead, pastedKeys } from '../settings/pastedKeys.ts';
import { openTexts, secretTexts } from '../settings/secretTexts.ts';
import { environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

const ours = '\\Ga4BridgeForSmartsupp\\Settings';

interface Reading {
	readonly problem: string | null;
	readonly key: string;
	readonly sentence: string;
}

describe.each(environments)(
	'what both sides say of a text in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

		it('is the same of everything that is pasted where the key belongs', async () => {
			const texts = [...pastedKeys, ...pastedInstead].map(([, text]) => text);
			const found = await wordpress().runJson<Reading[]>(`
				return array_map( function ( $text ) {
					return [
						'problem'  => ${ours}\\Chat_Key::problem( trim( $text ) ),
						'key'      => ${ours}\\Chat_Key::key( trim( $text ) ),
						'sentence' => ${ours}\\Chat_Key::sentence( 'chatKey', trim( $text ), 'SHOWN' ),
					];
				}, ${php(texts)} );`);
			texts.forEach((text, index) => {
				const here = parseChatKey(text);
				expect([text, found[index]?.problem, found[index]?.key]).toEqual([
					text,
					here.ok ? null : here.problem,
					here.ok ? here.key : '',
				]);
				expect(found[index]?.sentence).toMatch(/^chatKey is .*\.$/);
			});
			const sentences = found.map(({ problem, sentence }) => [problem, sentence] as const);
			const ofProblems = new Map(sentences.filter(([problem]) => problem !== null));
			expect([...ofProblems.keys()].sort()).toEqual([...chatKeyProblems].sort());
			expect(new Set(ofProblems.values()).size).toBe(chatKeyProblems.length);
		});

		it('shows no more of a secret here than there', async () => {
			const texts = [...secretTexts.map(([, text]) => text), ...openTexts];
			const found = await wordpress().runJson(
				`return array_map( [ ${ours}\\Secrets::class, 'hide' ], ${php(texts)} );`,
			);
			expect(found).toEqual(texts.map(hideSecrets));
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);
