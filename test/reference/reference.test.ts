import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTables } from '../../tools/build/gallery.ts';
import { root } from '../../tools/build/project.ts';
import { commandsOf } from '../../tools/reference/commands.ts';
import { hooksOf, problemOf } from '../../tools/reference/hooks.ts';
import { namesOf } from '../../tools/reference/names.ts';
import { memberTable } from '../../tools/reference/pageApi.ts';
import { referenceFile, sourceSections } from '../../tools/reference/sections.ts';
import { pluginSources } from '../../tools/reference/sources.ts';

const php = (text: string) => [{ path: 'a.php', text }];

describe('the reference', () => {
	it('is current: else run `npm run reference`', () => {
		const text = readFileSync(join(root, referenceFile), 'utf8');
		expect(fillTables(text, sourceSections(), referenceFile)).toBe(text);
	});

	it('has a comment of each hook, with since and every argument', () => {
		const hooks = hooksOf(pluginSources());
		expect(hooks.length).toBeGreaterThanOrEqual(5);
		expect(hooks.map(problemOf).filter(Boolean)).toEqual([]);
	});

	it('has a sentence of each name and each command', () => {
		const named = [...namesOf(pluginSources()), ...commandsOf(pluginSources())];
		expect(named.length).toBeGreaterThan(15);
		expect(named.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
	});

	it('has a sentence of each member of the page’s API', () => {
		const file = { path: 'api.ts', text: readFileSync(join(root, 'src/page/api.ts'), 'utf8') };
		const rows = memberTable(file, 'PageApi').split('\n').slice(2);
		expect(rows.length).toBeGreaterThan(7);
		expect(rows.filter((row) => row.endsWith('|  |'))).toEqual([]);
	});
});

describe('the reading of hooks', () => {
	const documented = `
/**
 * Filters the colour.
 *
 * @since 0.2.0
 *
 * @param string|null $colour The colour,
 *                            or null.
 * @param int         $place  Where.
 */
$colour = (string) apply_filters( 'ga4_bridge_for_smartsupp_colour', mix( $a, [ 1, 2 ] ), $place );`;

	it('finds arguments over several lines, and counts what the call gives', () => {
		const [hook] = hooksOf(php(documented));
		expect(hook).toMatchObject({
			kind: 'filter',
			name: 'ga4_bridge_for_smartsupp_colour',
			given: 2,
			doc: {
				text: 'Filters the colour.',
				since: '0.2.0',
				params: [
					{ type: 'string|null', name: 'colour', text: 'The colour, or null.' },
					{ name: 'place' },
				],
			},
		});
		expect(hook && problemOf(hook)).toBe('');
	});

	it.each([
		['no comment', "do_action( 'ga4_bridge_for_smartsupp_x' );", /has no comment/],
		['one of something else', '/** A. */\n$a = 1;\nCALL', /has no comment/],
		['no since', '/**\n * A.\n */\nCALL', /@since/],
		['an argument too few', '/**\n * A.\n *\n * @since 1.0.0\n */\nCALL', /1 arguments.*0 @param/],
	])('says where a hook has %s', (_what, text, problem) => {
		const [hook] = hooksOf(
			php(text.replace('CALL', "do_action( 'ga4_bridge_for_smartsupp_x', $a );")),
		);
		expect(hook && problemOf(hook)).toMatch(problem);
	});

	it('takes the documented one of two calls, and no hooks of others', () => {
		const hooks = hooksOf([
			...php("do_action( 'ga4_bridge_for_smartsupp_x' ); apply_filters( 'the_title', '' );"),
			{
				path: 'b.php',
				text: "/** A.\n * @since 1.0.0 */\ndo_action( 'ga4_bridge_for_smartsupp_x' );",
			},
		]);
		expect(hooks.map(({ path }) => path)).toEqual(['b.php']);
	});
});
