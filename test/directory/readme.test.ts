import { describe, expect, it } from 'vitest';
import { hostsIn } from '../../tools/directory/outsideHosts.ts';
import { countWords, parseReadme } from '../../tools/directory/parseReadme.ts';
import { readmeProblems, readPluginHeader } from '../../tools/directory/readmeProblems.ts';
import { elsewhere, readme, readmeText, readPluginFile, sourcesIn } from './pluginInfo.ts';

/** Pages that are known to exist: an address in a readme is a promise. */
const knownPages = [
	'https://www.gnu.org/licenses/gpl-2.0.html',
	'https://docs.smartsupp.com/chat-box/google-analytics/',
	'https://help.smartsupp.com/en_US/privacy-legal/terms',
	'https://help.smartsupp.com/en_US/privacy-legal/dpa',
	'https://help.smartsupp.com/en_US/privacy-policy/',
	'https://marketingplatform.google.com/about/analytics/terms/us/',
	'https://policies.google.com/privacy',
];

/** What stands in quotation marks and is on no screen of ours: Smartsupp's buttons, and a kind of dimension. */
const words = ['Auto-detect Property ID', 'Manually define ID', 'event'];

const services = readme.sections.get('description')?.split('<h3>External services</h3>')[1] ?? '';
const php = [...sourcesIn('wordpress-plugin/includes', /\.php$/)];
const page = [...sourcesIn('src/page', /\.ts$/)];
const screen = [...sourcesIn('src/admin', /\.tsx?$/)];

describe('readme.txt', () => {
	it('keeps to the limits of the directory, and says what plugin, package.json and composer.json say', () => {
		expect(readmeProblems(readme, elsewhere)).toEqual([]);
	});

	it('is read as a whole', () => {
		expect(readme.name).toBe('GA4 Bridge for Smartsupp');
		expect(readme.unknown).toEqual(['External services', 'Source code']);
		expect(readme.questions.size).toBeGreaterThan(12);
		expect(readme.captions.length).toBeGreaterThan(5);
		expect([...readme.headers.keys()]).toEqual([
			'tags',
			'requires at least',
			'tested up to',
			'requires php',
			'stable tag',
			'license',
			'license uri',
		]);
	});

	it('links only pages that are known', () => {
		const links = [...readmeText.matchAll(/https?:\/\/[^\s)\]]+/g)].map(([link]) => link);
		expect(links.length).toBeGreaterThan(5);
		expect(links.filter((link) => !knownPages.includes(link))).toEqual([]);
	});

	it('names nobody as contributor who is not known', () => {
		expect(readmeText).not.toMatch(/^Contributors:/m);
	});

	it('names every host that the code can contact, with terms and privacy of both services', () => {
		const contacted = [...php, ...page].flatMap(([, code]) => [...hostsIn(code)]);
		expect(new Set(contacted)).toEqual(
			new Set(['bootstrap.smartsuppchat.com', 'www.smartsuppchat.com', 'www.googletagmanager.com']),
		);
		expect(contacted.filter((host) => !services.includes(`\`${host}\``))).toEqual([]);
		expect(services.match(/\[terms of service\]\(/g)).toHaveLength(2);
		expect(services.match(/\[privacy policy\]\(/g)).toHaveLength(2);
	});

	it('has no other host on the screen than those of links', () => {
		for (const [path, code] of screen) {
			const links = [...code.matchAll(/<OutsideLink href="([^"]+)"/g)].map(([, link = '']) => link);
			const linked = new Set(links.flatMap((link) => [...hostsIn(link)]));
			const others = [...hostsIn(code)].filter(
				(host) => !linked.has(host) && !host.endsWith('example'),
			);
			expect([path, others]).toEqual([path, []]);
		}
	});

	it('calls the controls of the screen as the screen does', () => {
		const quoted = [...readmeText.matchAll(/"([^"]+)"/g)].map(([, label = '']) => label);
		const texts = screen.map(([, code]) => code.replaceAll('’', "'")).join('\n');
		expect(quoted.length).toBeGreaterThan(8);
		expect(quoted.filter((label) => !words.includes(label) && !texts.includes(label))).toEqual([]);
	});

	it('says where the key stands without a path through a dashboard that may change', () => {
		const texts: [string, string][] = [['readme.txt', readmeText], ...php];
		expect(texts.length).toBeGreaterThan(20);
		expect(texts.filter(([, text]) => /Chat box (>|&gt;) Chat code/.test(text))).toEqual([]);
	});

	it('comes with a composer.json that installs it as a plugin', () => {
		const composer = JSON.parse(readPluginFile('composer.json'));
		expect(composer.type).toBe('wordpress-plugin');
		expect(composer.name).toMatch(/\/ga4-bridge-for-smartsupp$/);
	});
});

describe('the check of a readme', () => {
	it.each<[what: string, from: string | RegExp, to: string, problem: string]>([
		['another version', 'Stable tag: 0.1.0', 'Stable tag: 0.2.0', 'the Version of the plugin says'],
		['an older WordPress', 'Tested up to: 7.1', 'Tested up to: 7.0', 'the current WordPress says'],
		['another PHP', 'Requires PHP: 7.4', 'Requires PHP: 8.0', '"requires php" is "8.0"'],
		['another licence', 'License: GPL-2.0-or-later', 'License: MIT', '"license" is "MIT"'],
		['another name', '=== GA4 Bridge', '=== GA4 Bridges', 'The title is "GA4 Bridges'],
		['six tags', 'chatbot', 'chatbot, crm', 'There are 6 tags'],
		['a tag that is not taken', 'chatbot', 'Plugin', 'The tag "Plugin" is not taken'],
		['a long description', 'each once.', `each once${'.'.repeat(60)}`, 'The short description has'],
		['no FAQ', '== Frequently Asked Questions ==', '== Questions ==', '"faq" is missing'],
		['a long section', '= What you need =', 'word '.repeat(2_500), 'is cut at 2500'],
		['a long changelog', '* First version.', 'word '.repeat(5_000), 'is cut at 5000'],
		['a long notice', 'The first version:', 'x'.repeat(301), '300 are shown'],
		[
			'a notice of another version',
			/= 0\.1\.0 =\nThe/,
			'= 0.0.9 =\nThe',
			'no upgrade notice for 0.1.0',
		],
		[
			'no word of this version',
			/= 0\.1\.0 =\n\* /,
			'= 0.0.9 =\n* ',
			'The changelog says nothing of',
		],
	])('finds %s', (_what, from, to, problem) => {
		const changed = readmeText.replace(from, to);
		expect(changed).not.toBe(readmeText);
		expect(readmeProblems(parseReadme(changed), elsewhere).join(' ')).toContain(problem);
	});

	it('finds a question without an answer', () => {
		const changed = readmeText.replace(/(= Where do I find the chat key\? =\n)\n.+\n/, '$1');
		expect(readmeProblems(parseReadme(changed), elsewhere)).toEqual([
			'"Where do I find the chat key?" is no question with an answer.',
		]);
	});

	it('reads the head as far as the short description, whatever that looks like', () => {
		const { headers, short, sections } = parseReadme(
			'=== A b ===\nTags: a, b\nColour: red\n\nStable tag: 1.0\n\nIn short: it is.\n== Description ==\nText\n== Notes ==\nOf: mine\n',
		);
		expect([...headers]).toEqual([
			['tags', 'a, b'],
			['stable tag', '1.0'],
		]);
		expect(short).toBe('In short: it is.');
		expect(sections.get('description')).toBe('Text\n<h3>Notes</h3>Of: mine');
	});

	it('counts words, not characters', () => {
		expect(countWords(' two  words\n')).toBe(2);
	});

	it('reads the header of a plugin', () => {
		const header = readPluginHeader('<?php\n/**\n * Plugin Name:  X y\n * Version: 2\n */');
		expect([...header]).toEqual([
			['plugin name', 'X y'],
			['version', '2'],
		]);
	});
});
