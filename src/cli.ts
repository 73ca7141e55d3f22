import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { containerFor } from './gtm/container/containerFor.ts';
import { SandboxError } from './gtm/sandbox/sandboxError.ts';
import type { GalleryFolder } from './gtm/tpl/lintGalleryFolder.ts';
import { lintTemplates } from './gtm/tpl/lintTemplates.ts';
import type { CommandReport, TemplateFile } from './gtm/tpl/templateFile.ts';
import { testTemplates } from './gtm/tpl/testTemplates.ts';
import { settingsOfSite } from './settings/settingsOfSite.ts';

const help = `ga4-bridge: Smartsupp's chat events in Google Analytics 4

  ga4-bridge gtm test FILE.tpl|FOLDER …     run the tests inside Tag Manager templates
  ga4-bridge gtm lint FILE.tpl|FOLDER …     say what Tag Manager or its Gallery would refuse
      --strict         fail for warnings too
  ga4-bridge gtm container [options]        make an importable container
      --id G-…          a property to send to; several times for several; none: every property on the page
      --key KEY         let the container start the chat with this key
      --set NAME=VALUE  any other setting, such as --set eventNames=single; several times for several
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
	if (!(error instanceof InputError) && !isUsageError(error) && !isFileError(error)) throw error;
	console.error(`${(error as Error).message}\nSee ga4-bridge --help.`);
	process.exitCode = 2;
}

function run([first, second, ...rest]: string[]): number {
	const isHelp = [first, second, ...rest].some((word) => word === '--help' || word === '-h');
	if (isHelp || first === undefined || (first === 'gtm' && second === undefined)) {
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

/** A path that cannot be read or written; Node's message names it. */
function isFileError(error: unknown): boolean {
	return error instanceof Error && 'syscall' in error;
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
		const found = readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.tpl'))
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((file) => !file.includes('node_modules'))
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
			set: { type: 'string', multiple: true },
			way: { type: 'string', default: 'tag' },
			out: { type: 'string' },
			force: { type: 'boolean', default: false },
		},
	});
	const { way, out } = values;
	if (way !== 'tag' && way !== 'variable') {
		throw new InputError(`--way is "tag" or "variable", not "${way}".`);
	}
	const site = settingsOfSite({ ids: values.id ?? [], key: values.key, sets: values.set ?? [] });
	if (!site.ok) throw new InputError(site.problems.map(({ message }) => message).join('\n'));
	const templates = { tag: templateText('tag'), variable: templateText('variable') };
	const text = `${JSON.stringify(containerFor(site.settings, templates, way), null, 2)}\n`;
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
