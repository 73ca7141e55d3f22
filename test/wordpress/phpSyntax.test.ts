import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/build/project.ts';
import { useWordPress } from './useWordPress.ts';

/** PHP that parses every PHP file below a folder and returns how many there are and which are wrong. */
const parseAll = (folder: string) => `
$files = new RegexIterator(
	new RecursiveIteratorIterator( new RecursiveDirectoryIterator( '${folder}' ) ),
	'/\\.php$/'
);
$count = 0;
$wrong = [];
foreach ( $files as $file ) {
	++$count;
	try {
		token_get_all( file_get_contents( (string) $file ), TOKEN_PARSE );
	} catch ( ParseError $error ) {
		$wrong[] = $file . ':' . $error->getLine() . ' ' . $error->getMessage();
	}
}
return [ 'count' => $count, 'wrong' => $wrong ];`;

interface Parsed {
	count: number;
	wrong: string[];
}

describe('PHP 7.4, the oldest supported', () => {
	const wordpress = useWordPress({
		php: '7.4',
		plugin: join(root, 'wordpress-plugin'),
		muPlugins: join(root, 'tools', 'demo', 'mu-plugin'),
		activate: 'none',
	});

	it.each([
		'/wordpress/wp-content/plugins/ga4-bridge-for-smartsupp',
		'/wordpress/wp-content/mu-plugins',
	])('parses every file of %s', async (folder) => {
		const parsed = await wordpress().runJson<Parsed>(parseAll(folder));
		expect(parsed.wrong).toEqual([]);
		expect(parsed.count).toBeGreaterThan(0);
	});

	it('would name a file in newer PHP, with its line', async () => {
		await wordpress().run(
			"mkdir( '/tmp/newer' ); file_put_contents( '/tmp/newer/a.php', \"<?php\\nenum Suit { case Hearts; }\" );",
		);
		const parsed = await wordpress().runJson<Parsed>(parseAll('/tmp/newer'));
		expect(parsed.wrong).toEqual([expect.stringMatching(/^\/tmp\/newer\/a\.php:2 /)]);
	});
});
