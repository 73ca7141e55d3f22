import { describe, expect, it } from 'vitest';
import { corpus } from '../settings/readCorpus.ts';
import { environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

/** Name of the case → the paths of what was refused. */
const verdicts = (settings: readonly unknown[]): string => `
$schema = \\Ga4BridgeForSmartsupp\\Settings\\Settings::definition()['schema'];
return array_map(
	static function ( $settings ) use ( $schema ) {
		$faults = \\Ga4BridgeForSmartsupp\\Settings\\Validator::faults( $settings, $schema );
		return array_column( \\Ga4BridgeForSmartsupp\\Settings\\Fault_Sentences::describe( $faults ), 'message', 'field' );
	},
	${php(settings)}
);`;

type Verdict = { readonly [path: string]: string } | readonly [];

describe.each(environments)('the corpus in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

	it('gets the verdicts of JSON Schema, but for the differences that are known', async () => {
		const found = await wordpress().runJson<Verdict[]>(
			verdicts(corpus.map(({ settings }) => settings)),
		);
		const accepted = corpus.map(({ name }, index) => [name, isEmpty(found[index])]);
		const expected = corpus.map(({ name, valid, difference }) => [name, valid || !!difference]);
		expect(accepted).toEqual(expected);
		expect(await wordpress().debugLog()).toBe('');
	});

	it('says of every refused value where it is and what to do, on one line', async () => {
		const refused = corpus.filter(({ valid, difference }) => !valid && !difference);
		const found = await wordpress().runJson<Verdict[]>(
			verdicts(refused.map(({ settings }) => settings)),
		);
		const poor = found
			.flatMap((verdict) => Object.entries(verdict))
			.filter(([path, text]) => !isGood(path, text));
		expect(poor).toEqual([]);
	});
});

const isEmpty = (verdict: Verdict | undefined): boolean =>
	verdict !== undefined && Object.keys(verdict).length === 0;

/** Names the field, has more to say than what is wrong, and carries nothing over that could break a log. */
const isGood = (path: string, text: string): boolean =>
	text.startsWith(path) &&
	/[.,)] .*\.$/.test(text) &&
	text.length < 600 &&
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
	!/[\u0000-\u001f\u007f]/.test(text);
