import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourPlugin } from './ourPlugin.ts';

/** Pages that are known to exist: an address in a readme is a promise. */
const knownPages = [
	'https://www.gnu.org/licenses/gpl-2.0.html',
	'https://www.smartsupp.com',
	'https://docs.smartsupp.com/chat-box/google-analytics/',
	'https://marketingplatform.google.com/about/analytics/terms/us/',
	'https://policies.google.com/privacy',
];

const read = (file: string): string => readFileSync(join(ourPlugin, file), 'utf8');
const readme = read('readme.txt');
const texts = ['readme.txt', ...readdirSync(join(ourPlugin, 'includes'), { recursive: true })]
	.map(String)
	.filter((file) => /\.(php|txt)$/.test(file))
	.map((file) => (file === 'readme.txt' ? file : join('includes', file)));

describe('the texts of the plugin', () => {
	it('link only pages that are known', () => {
		const links = [...readme.matchAll(/https?:\/\/[^\s)\]]+/g)].map(([link]) => link);
		expect(links.length).toBeGreaterThan(3);
		expect(links.filter((link) => !knownPages.includes(link))).toEqual([]);
	});

	it('name nobody as contributor who is not known', () => {
		expect(readme).not.toMatch(/^Contributors:/m);
	});

	it('say where the key stands without a path through a dashboard that may change', () => {
		expect(texts.length).toBeGreaterThan(20);
		expect(texts.filter((file) => /Chat box (>|&gt;) Chat code/.test(read(file)))).toEqual([]);
	});

	it('keep to what the directory of plugins takes', () => {
		const [, short = ''] = /^License URI: .*\n\n(.+)\n\n==/m.exec(readme) ?? [];
		expect(short.length).toBeGreaterThan(20);
		expect(short.length).toBeLessThanOrEqual(150);
		const [, version] = /^Stable tag: (.+)$/m.exec(readme) ?? [];
		expect(read('ga4-bridge-for-smartsupp.php')).toMatch(
			new RegExp(`^ \\* Version: +${version}$`, 'm'),
		);
	});

	it('let Composer install the version that WordPress sees', () => {
		const composer = JSON.parse(read('composer.json'));
		expect(composer).toMatchObject({
			type: 'wordpress-plugin',
			license: 'GPL-2.0-or-later',
			version: /^Stable tag: (.+)$/m.exec(readme)?.[1],
		});
		expect(composer.name).toMatch(/\/ga4-bridge-for-smartsupp$/);
		const [, oldest] = /^Requires PHP: (.+)$/m.exec(readme) ?? [];
		expect(composer.require.php).toBe(`>=${oldest}`);
	});
});
