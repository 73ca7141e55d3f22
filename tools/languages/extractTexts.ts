import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from '../CannotStart.ts';
import type { Report } from '../cache/keepInCache.ts';
import { wpCliPhar } from '../wordpress/core.ts';
import { startWordPress } from '../wordpress/startWordPress.ts';
import { type Catalog, parseCatalog } from './catalog.ts';
import { domain } from './project.ts';

/**
 * Every text that a plugin's PHP and its built scripts show, as WP-CLI finds them: the scripts for the page have none,
 * and TypeScript is nothing that WP-CLI reads. It runs in the PHP that the tests run in, so that none is needed here.
 */
export async function extractTexts(plugin: string, report: Report = () => {}): Promise<Catalog> {
	const phar = await wpCliPhar(report);
	if (!phar.ok) throw new CannotStart(phar.message);
	const wordpress = await startWordPress({ plugin, activate: 'none', report });
	try {
		const runs = join(dirname(wordpress.folder), 'runs');
		await copyFile(phar.file, join(runs, 'wp-cli.phar'));
		report('Looking for texts …');
		const { code, out, err } = await wordpress.php([
			'/runs/wp-cli.phar',
			'i18n',
			'make-pot',
			`/wordpress/wp-content/plugins/${domain}`,
			'/runs/texts.pot',
			`--domain=${domain}`,
			'--file-comment=',
			'--allow-root',
			'--no-color',
		]);
		if (code !== 0) throw new Error(`WP-CLI ended with ${code}:\n${out}${err}`);
		const { headers, entries } = parseCatalog(await readFile(join(runs, 'texts.pot'), 'utf8'));
		return {
			headers: headersOf(headers),
			note: 'This file is distributed under the GPL-2.0-or-later.',
			entries,
			obsolete: [],
		};
	} finally {
		await wordpress.stop();
	}
}

/** Without what is another one tomorrow or in the next version: the same texts make the same file. */
function headersOf(headers: Readonly<Record<string, string>>): Record<string, string> {
	return {
		'Project-Id-Version': 'GA4 Bridge for Smartsupp',
		'Report-Msgid-Bugs-To': headers['Report-Msgid-Bugs-To'] ?? '',
		'MIME-Version': '1.0',
		'Content-Type': 'text/plain; charset=UTF-8',
		'Content-Transfer-Encoding': '8bit',
		'X-Domain': domain,
	};
}
