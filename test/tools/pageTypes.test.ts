import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageTypes } from '../../tools/build/pageDist/pageFolder.ts';
import { root } from '../../tools/build/project.ts';

const example = `
	export const config: PageConfig = {
		script: '/ga4-bridge/page.js',
		options: {
			trackerMode: 'manual',
			measurementIds: ['G-ABC123DEF4'],
			eventRules: [{ action: 'Chatbot_sent', send: true, eventName: 'chat_bot_wrote' }],
			eventParameters: [{ name: 'site_area', value: 'shop' }],
			consentMode: 'basic',
			consentSource: 'page',
		},
	};
	window.smartsuppGa4?.consent({ analytics: true });
	window.smartsuppGa4?.start?.();
	window.smartsuppGa4?.monitor?.();
	window.smartsuppGa4?.watch?.((report) => {
		if (report.kind === 'event' && report.outcome.ok)
			report.outcome.events.map(({ name, sendTo }) => name + sendTo.join());
		if (report.kind === 'state') report.state satisfies string;
	});`;

const mistakes: Readonly<Record<string, [value: string, message: RegExp]>> = {
	'an unknown option': ["{ script: '', options: { colour: 'red' } }", /'colour' does not exist/],
	'an unknown value': ["{ script: '', options: { eventNames: 'short' } }", /'"short"'/],
	'a configuration without an address': ['{}', /Property 'script' is missing/],
};

const shared = {
	PageConfig: 'config',
	PageOptions: 'config',
	PageApi: 'api',
	ConsentChoice: 'api',
	Report: 'api',
	LaterOptions: 'startLater',
	ConsentOptions: 'startOnConsent',
} as const;
/** Each takes the other's place, and neither has a member more. */
const sameType = (name: keyof typeof shared, published: string): string => `
	import type * as published from './index.d.ts';
	import type * as source from '../../src/page/${shared[name]}.ts';
	type Keys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : 'other members';
	type Same<A, B> = [A, B] extends [B, A] ? Keys<A, B> : 'other types';
	export const same: Same<${published}, source.${name}> = true;`;

const withTypes = (code: string): string =>
	`import type { PageConfig } from './index.d.ts';\n${code}`;
const probes: Readonly<Record<string, string>> = {
	example: withTypes(example),
	...Object.fromEntries(
		Object.entries(mistakes).map(([what, [value]]) => [
			what,
			withTypes(`export const config: PageConfig = ${value};`),
		]),
	),
	...Object.fromEntries(
		(Object.keys(shared) as (keyof typeof shared)[]).flatMap((name) => [
			[name, sameType(name, `published.${name}`)],
			[`${name} and more`, sameType(name, `published.${name} & { more: 1 }`)],
		]),
	),
};

let complaints: ReadonlyMap<string, string[]>;
beforeAll(async () => {
	// Inside the project, so that the probes find the sources.
	const folder = mkdtempSync(join(root, 'node_modules/.page-types-'));
	try {
		writeFileSync(join(folder, 'index.d.ts'), await pageTypes());
		complaints = compile(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 120_000);

/** What the compiler says of each probe beside the published types; all at once, since it takes some seconds. */
const compile = (folder: string): Map<string, string[]> => {
	const files = new Map(
		Object.keys(probes).map((name) => [name, join(folder, `${name.replaceAll(' ', '-')}.ts`)]),
	);
	for (const [name, file] of files) writeFileSync(file, probes[name] ?? '');
	const program = ts.createProgram([...files.values()], {
		strict: true,
		exactOptionalPropertyTypes: true,
		noEmit: true,
		allowImportingTsExtensions: true,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		target: ts.ScriptTarget.ES2022,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
		types: [],
		skipLibCheck: true,
	});
	const messagesIn = (file: string): string[] =>
		ts
			.getPreEmitDiagnostics(program, program.getSourceFile(file))
			.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
	return new Map([...files].map(([name, file]) => [name, messagesIn(file)]));
};

describe('the published types of the page script', () => {
	it('take what the README shows', () => {
		expect(complaints.get('example')).toEqual([]);
	});

	it.each(Object.entries(mistakes))('refuse %s', (what, [, message]) => {
		expect(complaints.get(what)).toEqual([expect.stringMatching(message)]);
	});

	it.each(Object.keys(shared))('are those of the source: %s', (name) => {
		expect(complaints.get(name)).toEqual([]);
		expect(complaints.get(`${name} and more`)).not.toEqual([]);
	});
});
