import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { readMeasurementIds } from './events/measurementId.ts';
import { containerFor } from './gtm/container/containerFor.ts';
import { SandboxError } from './gtm/sandbox/sandboxError.ts';
import type { GalleryFolder } from './gtm/tpl/lintGalleryFolder.ts';
import { lintTemplates } from './gtm/tpl/lintTemplates.ts';
import type { CommandReport, TemplateFile } from './gtm/tpl/templateFile.ts';
import { testTemplates } from './gtm/tpl/testTemplates.ts';
import { parseChatKey } from './settings/parseChatKey.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';

const help = `ga4-bridge: Smartsupp's chat events in Google Analytics 4

  ga4-bridge gtm test FILE.tpl|FOLDER …     run the tests inside Tag Manager templates
  ga4-bridge gtm lint FILE.tpl|FOLDER …     say what Tag Manager or its Gallery would refuse
      --strict         fail for warnings too
  ga4-bridge gtm container [options]        make an importable container
      --id G-…          a property to send to; several times for several; none: every property on the page
      --key KEY         let the container start the chat with this key
      --way tag|variable   our own tag (default), or Google's GA4 Event tag with our variable
      --out FILE        write to this file instead of the screen; an existing one is kept unless --force
      --force
  ga4-bridge --help | --version

Exit codes: 0 done, 1 a test failed or a template has an error, 2 wrong input or a refused file.
`;

/** Wrong input: told in one sentence, without a stack trace. */
class InputError extends Error {}

/** The file of a template, next to this program. */
const templateText = (name: 'tag' | 'variable'): string =>
	readFileSync(
		fileURLToPath(new URL(`../gtm-template/${name}/template.tpl`, import.meta.url)),
		'utf8',
	);

try {
	process.exitCode = run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof InputError) && !isUsageError(error)) throw error;
	console.error(`${(error as Error).message}\nSee ga4-bridge --help.`);
	process.exitCode = 2;
}

function run([first, second, ...rest]: string[]): number {
	if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
		console.log(help);
		return 0;
	}
	if (first === '--version') {
		const file = new URL('../package.json', import.meta.url);
		console.log(JSON.parse(readFileSync(fileURLToPath(file), 'utf8')).version);
		return 0;
	}
	if (first === 'gtm' && second === 'test') return testFiles(rest);
	if (first === 'gtm' && second === 'lint') return lintFiles(rest);
	if (first === 'gtm' && second === 'container') return makeContainer(rest);
	throw new InputError(`There is no command "${[first, second].filter(Boolean).join(' ')}".`);
}

/** parseArgs throws these for options it does not know. */
function isUsageError(error: unknown): boolean {
	return (
		error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
	);
}

function testFiles(args: string[]): number {
	const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
	return print(testTemplates(templateFiles(positionals), { page: { sha256 }, within }));
}

function lintFiles(args: string[]): number {
	const options = { strict: { type: 'boolean', default: false } } as const;
	const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
	return print(lintTemplates(templateFiles(positionals), values.strict));
}

function print({ text, refusals, exitCode }: CommandReport): number {
	console.log(text);
	if (refusals !== '') console.error(refusals);
	return exitCode;
}

function sha256(text: string): Uint8Array {
	return createHash('sha256').update(text).digest();
}

/** Ends even a regular expression that backtracks for ever, which no counting of steps can. */
function within<T>(run: () => T): T {
	const seconds = 10;
	try {
		return runInNewContext('run()', { run }, { timeout: seconds * 1000 });
	} catch (error) {
		if (!isTimeout(error)) throw error;
		throw new SandboxError(
			`The scenario took more than ${seconds} s and was stopped. Look for a regular expression that repeats what is repeated already, such as (a+)+.`,
		);
	}
}

/** The error is another context's own, so `instanceof Error` does not know it. */
function isTimeout(error: unknown): boolean {
	const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
	return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function templateFiles(paths: string[]): TemplateFile[] {
	if (paths.length === 0) throw new InputError('Name a .tpl file, or a folder with some.');
	return paths.flatMap((path) => {
		if (!existsSync(path)) throw new InputError(`There is no file or folder "${path}".`);
		if (!statSync(path).isDirectory()) return [{ path, text: readFileSync(path, 'utf8') }];
		const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.tpl') && !name.includes('node_modules'))
			.map((name) => join(path, name))
			.sort();
		if (found.length === 0) throw new InputError(`The folder "${path}" holds no .tpl file.`);
		return found.map((file) => ({
			path: file,
			text: readFileSync(file, 'utf8'),
			...(basename(file) === 'template.tpl' ? { folder: galleryFolder(dirname(file)) } : {}),
		}));
	});
}

function galleryFolder(folder: string): GalleryFolder {
	const names = readdirSync(folder);
	const read = (name: string) =>
		names.includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
	return { names, licence: read('LICENSE'), metadata: read('metadata.yaml') };
}

function makeContainer(args: string[]): number {
	const { values } = parseArgs({
		args,
		options: {
			id: { type: 'string', multiple: true },
			key: { type: 'string' },
			way: { type: 'string', default: 'tag' },
			out: { type: 'string' },
			force: { type: 'boolean', default: false },
		},
	});
	const { way, out } = values;
	if (way !== 'tag' && way !== 'variable') {
		throw new InputError(`--way is "tag" or "variable", not "${way}".`);
	}
	const settings: Settings = {
		...defaultSettings,
		...chosenIds(values.id ?? []),
		...chosenKey(values.key),
	};
	const templates = { tag: templateText('tag'), variable: templateText('variable') };
	const text = `${JSON.stringify(containerFor(settings, templates, way), null, 2)}\n`;
	if (out === undefined) {
		process.stdout.write(text);
		return 0;
	}
	if (existsSync(out) && !values.force) {
		throw new InputError(
			`"${out}" exists already: choose another name, or add --force to replace it.`,
		);
	}
	writeFileSync(out, text);
	console.log(
		`Written: ${out}\nIn Tag Manager: Admin > Import Container > this file > existing workspace > Merge.`,
	);
	return 0;
}

function chosenIds(texts: string[]): Partial<Settings> {
	const { ids, problems } = readMeasurementIds(texts.flatMap((text) => text.split(',')));
	const [problem] = problems;
	if (problem) {
		const suggestion = problem.suggestion === '' ? '' : ` Did you mean ${problem.suggestion}?`;
		const what = problem.code.replaceAll('_', ' ');
		throw new InputError(
			`--id "${problem.value}" is no GA4 measurement ID (${what}).${suggestion}`,
		);
	}
	return ids.length === 0 ? {} : { trackerMode: 'manual', measurementIds: ids };
}

function chosenKey(text: string | undefined): Partial<Settings> {
	if (text === undefined) return {};
	const reading = parseChatKey(text);
	if (reading.ok) return { chatKey: reading.key };
	const what = reading.problem.replaceAll('_', ' ');
	throw new InputError(
		`--key "${reading.value}" is no chat key (${what}): it has 40 characters, 0-9 and a-f.`,
	);
}
