import { checkSettings } from '../../src/settings/checkSettings.ts';
import { differencesOf, type SettingName, settingNames } from '../../src/settings/settings.ts';
import { demoKey } from './ourPlugin.ts';

type Values = { readonly [name: string]: unknown };

export interface HostileCase {
	readonly settings: Values;
	/** What the site stores after it; undefined where nothing of it may be stored. */
	readonly stored: Values | undefined;
}

const rule = { action: 'Chatbot_sent', send: false, eventName: '' };

/** Values that may be stored, some of them with what is trimmed away. */
const sound: { readonly [K in SettingName]: readonly unknown[] } = {
	chatKey: [demoKey, '', ` ${'aF09'.repeat(4)}\n`],
	chatSource: ['elsewhere', 'plugin'],
	plan: ['free', 'pro\u00a0', 'unknown'],
	trackerMode: ['auto', 'manual'],
	measurementIds: [['G-AAAA1'], ['G-AAAA1', ' G-AAAA1', 'G-BBBB1'], []],
	eventNames: ['single', 'original'],
	eventRules: [[rule], [rule, { ...rule, action: 'Feedback_sent', eventName: 'rated' }], []],
	eventParameters: [[{ name: 'shop', value: 'Žižkov "1" \u{1f600}' }], []],
	agentNames: ['keep', 'drop'],
	feedbackText: ['redact'],
	linkUrls: ['host', '\ufeffkeep'],
	consentMode: ['basic'],
	consentSource: ['google', 'page'],
	consentCategory: ['marketing'],
	captureMode: ['native'],
	loadGoogleTag: [true, false],
	sendLeads: [true, false],
	leadValue: [0, 12.5, 1_000_000_000],
	leadCurrency: ['EUR', ''],
	chatSide: ['left', 'account'],
	chatOffsetX: ['0', ' 40', ''],
	chatOffsetY: ['999'],
	chatColor: ['#1d4fd8', '#ABCDEF', ''],
	chatOnMobile: [false, true],
	chatLanguage: ['page', 'cs', 'account'],
	privacyNotice: ['on', 'off'],
	privacyNoticeUrl: ['https://shop.example/privacy?x=1#y', ''],
	startChat: ['idle', 'manual'],
	startDelay: [1, 600],
	facadeButton: [true],
	hideOnPaths: [['/checkout/*'], []],
	showOnPaths: [['/', '/shop/*']],
	hideOnPostTypes: [['page', 'product']],
	hideForRoles: [['administrator']],
	hideInEnvironments: [['local', 'staging']],
	visitorData: [['name', 'spent'], []],
};

const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

/** No empty list or object: decoded in PHP they are one. */
const hostile: readonly unknown[] = [
	null,
	true,
	-1,
	0.5,
	1e300,
	'x',
	'</script><script>alert(1)</script>',
	'<?php exit;',
	"'; DROP TABLE wp_options; --",
	'a\u0000b',
	'{{Page URL}}',
	'\u202egnp.exe',
	'\ud800',
	'x'.repeat(5000),
	'O:8:"stdClass":1:{s:1:"a";i:1;}',
	'G-AAAA1,G-BBBB1',
	'../../wp-config.php',
	'javascript:alert(1)',
	'true',
	'0',
	[null],
	['G-AAAA1', 5],
	['/a', '/a'],
	[rule, { ...rule, send: true }],
	[{ ...rule, more: 1 }],
	[{ name: 'user_id', value: 'x' }],
	[{ name: 'shop', value: 'a\nb' }],
	{ a: 1 },
	{ '0': 'G-AAAA1', '2': 'G-BBBB1' },
	nested(12),
	Array.from({ length: 60 }, (_, index) => `G-ABC${1000 + index}`),
];

const foreign = ['colour', '', '__proto__x', 'site', 'locked', 'CHATKEY', '0'];

/** The same cases every time: names and values drawn by chance, six of ten values sound. */
export const hostileCases = (count: number): readonly HostileCase[] => {
	let seed = 20_261_121;
	const draw = <T>(list: readonly T[]): T => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return list[Math.floor((seed / 2 ** 32) * list.length)] as T;
	};
	return Array.from({ length: count }, () => {
		const settings: { [name: string]: unknown } = {};
		for (let left = draw([1, 1, 2, 3, 5]); left > 0; left -= 1) {
			const name = draw(settingNames);
			settings[name] =
				draw([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) > 6 ? draw(hostile) : draw(sound[name]);
		}
		if (draw([1, 2, 3, 4, 5, 6, 7, 8]) === 1) settings[draw(foreign)] = draw(hostile);
		return { settings, stored: storedOf(settings) };
	});
};

const storedOf = (settings: Values): Values | undefined => {
	const meant = trimmed(settings) as { [name: string]: unknown };
	for (const [name, list] of Object.entries(meant)) {
		if (isListOfTexts(list)) meant[name] = [...new Set(list)];
	}
	const checked = checkSettings(meant);
	return checked.ok ? differencesOf(checked.settings) : undefined;
};

const isListOfTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const trimmed = (value: unknown): unknown => {
	if (typeof value === 'string')
		return value.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/gu, '');
	if (Array.isArray(value)) return value.map(trimmed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, trimmed(member)]));
};
