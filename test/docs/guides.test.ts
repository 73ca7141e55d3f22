import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/events/catalogue.ts';
import { defaultOptions } from '../../src/events/options.ts';
import { translateEvent } from '../../src/events/translateEvent.ts';
import { commandsOf } from '../../tools/reference/commands.ts';
import { hooksOf } from '../../tools/reference/hooks.ts';
import { namesOf } from '../../tools/reference/names.ts';
import { pluginSources } from '../../tools/reference/sources.ts';
import { codesIn, filesBelow, guides, proseOf, textOf } from './documents.ts';
import { screenWords } from './screenWords.ts';

const words = screenWords();
const labelsIn = (path: string): string[] =>
	[...proseOf(path).matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) =>
		label.replace(/\s+/g, ' '),
	);

const plugin = pluginSources();
const hooks = [...hooksOf(plugin), ...namesOf(plugin)].map(({ name }) => name);
const commands = commandsOf(plugin);
const scripts: object = JSON.parse(textOf('package.json')).scripts;
/** All that is written by hand and runs somewhere. */
const sources = [
	...filesBelow('src', /\.tsx?$/),
	...filesBelow('wordpress-plugin/includes', /\.php$/),
	...filesBelow('tools', /\.ts$/),
].map(textOf);
const identifiers = new Set(sources.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
const eventNames = catalogue.map(
	({ action }) =>
		translateEvent({ action, label: '', value: 0, nonInteraction: true }, defaultOptions).name,
);

/** What is wrong with a name in a document; empty where it stands in the code, or is none of ours. */
const problemOf = (code: string): string => {
	if (/^(?:manage_)?ga4_bridge_for_smartsupp_?|^GA4_BRIDGE/.test(code))
		return hooks.includes(code) ? '' : `${code} is no hook, option or constant.`;
	const [, script] = /^npm run ([\w:]+)/.exec(code) ?? [];
	if (script !== undefined) return script in scripts ? '' : `There is no npm run ${script}.`;
	if (code.startsWith('wp ga4-bridge')) return commandProblem(code);
	const [, member] = /^smartsuppGa4\.(\w+)/.exec(code) ?? [];
	if (member !== undefined)
		return new RegExp(`\\b${member}\\??[(:]`).test(textOf('src/page/api.ts'))
			? ''
			: `The page's API has no ${member}.`;
	if (!/^[A-Za-z_$][\w$]*$/.test(code) || eventNames.includes(code)) return '';
	return identifiers.has(code) ? '' : `${code} stands nowhere in the code.`;
};

const commandProblem = (code: string): string => {
	const command = commands.find(
		({ name, isGroup }) => code === `wp ${name}` || (!isGroup && code.startsWith(`wp ${name} `)),
	);
	if (!command) return `${code} is no command.`;
	const unknown = (code.match(/--[a-z-]+/g) ?? []).filter(
		(flag) => !command.synopsis.join(' ').includes(flag),
	);
	return unknown.map((flag) => `${command.name} takes no ${flag}.`).join(' ');
};

describe('the guides', () => {
	it.each(guides)('%s names only what stands on a screen so', (path) => {
		const labels = labelsIn(path).filter((label) => label !== 'Bold');
		expect(labels.length).toBeGreaterThan(4);
		expect(labels.filter((label) => !words.has(label))).toEqual([]);
	});

	it.each([...guides, 'README.md'])('%s names only what stands in the code so', (path) => {
		const codes = codesIn(path);
		expect(codes.length).toBeGreaterThan(4);
		expect(codes.map(problemOf).filter(Boolean)).toEqual([]);
	});

	it('give the lines of the console as the tag writes them', () => {
		const table = proseOf('docs/google-tag-manager.md').split('## What the console says')[1] ?? '';
		const lines = [...table.matchAll(/^\| `([^`]+)` \|/gm)]
			.map(([, line = '']) => line.replace(/ …$/, ''))
			.filter((line) => !line.startsWith('→'));
		const said = filesBelow('src/gtm/templates', /\.ts$/).map(textOf).join('\n');
		expect(lines.length).toBeGreaterThan(6);
		expect(lines.filter((line) => !said.includes(line))).toEqual([]);
	});

	it('are a page each', () => {
		for (const path of guides) expect(textOf(path).split('\n').length).toBeLessThan(200);
	});
});

describe('the look at the names in a document', () => {
	it.each([
		'ga4_bridge_for_smartsupp_gone',
		'npm run gone',
		'wp ga4-bridge gone',
		'wp ga4-bridge site gone',
		'wp ga4-bridge status --gone',
		'smartsuppGa4.gone()',
		'trackerModeGone',
		'smartsupp_gone_sent',
	])('finds that there is no %s', (code) => {
		expect(problemOf(code)).not.toBe('');
	});
});
