import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandLines } from '../../src/admin/tools/commandLines.ts';
import { exportName } from '../../src/admin/tools/exportName.ts';
import { phpSnippet } from '../../src/admin/tools/phpSnippet.ts';
import type { Settings } from '../../src/settings/settings.ts';

const settings: Partial<Settings> = {
	chatKey: '0123456789abcdef',
	trackerMode: 'manual',
	measurementIds: ['G-AAAA1111', 'G-BBBB2222'],
	eventRules: [
		{ action: 'Chatbot_sent', send: false, eventName: '' },
		{ action: 'Chatbot_viewed', send: true, eventName: 'seen' },
	],
	eventParameters: [{ name: 'shop', value: `l'été $HOME \\ \`ls\` "x" ?\\` }],
	sendLeads: true,
	leadValue: 12.5,
	leadCurrency: 'EUR',
	hideOnPaths: ['/a b/*', "/it's/"],
	hideForRoles: ['-r', 'Shop Manager'],
};

describe('phpSnippet', () => {
	it('is the constant with every setting', () => {
		expect(phpSnippet(settings)).toBe(`define( 'GA4_BRIDGE_FOR_SMARTSUPP', [
	'chatKey' => '0123456789abcdef',
	'trackerMode' => 'manual',
	'measurementIds' => [ 'G-AAAA1111', 'G-BBBB2222' ],
	'eventRules' => [
		[ 'action' => 'Chatbot_sent', 'send' => false, 'eventName' => '' ],
		[ 'action' => 'Chatbot_viewed', 'send' => true, 'eventName' => 'seen' ],
	],
	'eventParameters' => [
		[ 'name' => 'shop', 'value' => 'l\\'été $HOME \\\\ \`ls\` "x" ?\\\\' ],
	],
	'sendLeads' => true,
	'leadValue' => 12.5,
	'leadCurrency' => 'EUR',
	'hideOnPaths' => [ '/a b/*', '/it\\'s/' ],
	'hideForRoles' => [ '-r', 'Shop Manager' ],
] );`);
	});

	it('writes an empty list as one', () => {
		expect(phpSnippet({ hideOnPaths: [] })).toContain("'hideOnPaths' => [],");
	});
});

describe('commandLines', () => {
	/** What a shell makes of a command: its words. */
	const wordsOf = (line: string): string[] =>
		execFileSync('sh', ['-c', `set -- ${line}; printf '%s\\n' "$@"`], { encoding: 'utf8' })
			.split('\n')
			.slice(0, -1);

	it('reaches the command as it was written, whatever the shell makes of its characters', () => {
		const lines = commandLines(settings, 'site').split('\n');
		const values = Object.fromEntries(
			lines.map((line) => {
				const words = wordsOf(line);
				expect(words.slice(0, 3)).toEqual(['wp', 'ga4-bridge', 'set']);
				expect(words).toHaveLength(5);
				return [words[3], words[4]];
			}),
		);
		expect(values).toEqual({
			chatKey: '0123456789abcdef',
			trackerMode: 'manual',
			measurementIds: 'G-AAAA1111,G-BBBB2222',
			eventRules: JSON.stringify(settings.eventRules),
			eventParameters: JSON.stringify(settings.eventParameters),
			sendLeads: 'true',
			leadValue: '12.5',
			leadCurrency: 'EUR',
			hideOnPaths: "/a b/*,/it's/",
			hideForRoles: JSON.stringify(['-r', 'Shop Manager']),
		});
	});

	it('sets what another setting needs before that', () => {
		const order = commandLines(settings, 'site')
			.split('\n')
			.map((line) => line.split(' ')[3]);
		expect(order.indexOf('measurementIds')).toBeLessThan(order.indexOf('trackerMode'));
		expect(order.indexOf('leadCurrency')).toBeLessThan(order.indexOf('leadValue'));
		expect(order.indexOf('leadCurrency')).toBeLessThan(order.indexOf('sendLeads'));
	});

	it('names the network, and its locks last', () => {
		expect(commandLines({ plan: 'pro' }, 'network', ['plan', 'chatKey']).split('\n')).toEqual([
			'wp ga4-bridge set plan pro --network',
			'wp ga4-bridge set locked plan,chatKey --network',
		]);
	});

	it.each([
		[['a,b'], '["a,b"]'],
		[['[x'], '["[x"]'],
		[[' x'], '[" x"]'],
		[[], '[]'],
	])('writes a list that could be taken for another as JSON: %j', (hideForRoles, value) => {
		expect(wordsOf(commandLines({ hideForRoles }, 'site'))[4]).toBe(value);
	});
});

describe('exportName', () => {
	it.each([
		[
			{ site: 'https://shop.example/', date: '2026-11-21T10:00:00Z', scope: 'site' },
			'ga4-bridge-for-smartsupp-shop.example-2026-11-21.json',
		],
		[
			{ site: 'http://localhost:8080/wp/', date: '2026-01-02T00:00:00Z', scope: 'network' },
			'ga4-bridge-for-smartsupp-network-localhost-8080-wp-2026-01-02.json',
		],
	])('says whose settings they are, and of which day: %j', (exported, name) => {
		expect(exportName(exported)).toBe(name);
	});
});
