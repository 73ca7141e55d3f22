import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { containerFor, type TemplateTexts } from '../../src/gtm/container/containerFor.ts';
import { tagInfo, variableInfo } from '../../src/gtm/templates/info.ts';
import { tagTests, variableTests } from '../../src/gtm/templates/scenarios.ts';
import { tagFields } from '../../src/gtm/templates/tagFields.ts';
import { variableFields } from '../../src/gtm/templates/variableFields.ts';
import { derivePermissions } from '../../src/gtm/tpl/derivePermissions.ts';
import { finishCode } from '../../src/gtm/tpl/finishCode.ts';
import type { Template } from '../../src/gtm/tpl/template.ts';
import { writeTpl } from '../../src/gtm/tpl/writeTpl.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { root, version } from './project.ts';

const termsOfService = `By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.`;

/** Path below `gtm-template/` → text. */
export type GtmFiles = ReadonlyMap<string, string>;

/** Both templates and both containers; nothing is written. Throws with file and line where code leaves the language. */
export async function buildGtmFiles(): Promise<GtmFiles> {
	const templates: TemplateTexts = {
		tag: writeTpl(await template('tag', tagInfo, tagFields, tagTests)),
		variable: writeTpl(await template('variable', variableInfo, variableFields, variableTests)),
	};
	const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
	return new Map([
		['tag/template.tpl', templates.tag],
		['variable/template.tpl', templates.variable],
		['container/tag.json', json(containerFor(defaultSettings, templates, 'tag'))],
		['container/variable.json', json(containerFor(defaultSettings, templates, 'variable'))],
	]);
}

export async function writeGtmFiles(files: GtmFiles, folder: string): Promise<void> {
	for (const [path, text] of files) {
		await mkdir(join(folder, path, '..'), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

async function template(
	name: 'tag' | 'variable',
	info: Template['info'],
	parameters: Template['parameters'],
	tests: Template['tests'],
): Promise<Template> {
	const entry = join(root, `src/gtm/templates/${name}.ts`);
	const code = await compileTemplate({ entryPoints: [entry] });
	const { permissions, unknown } = derivePermissions(code);
	if (unknown.length > 0) throw new Error(problemText(`the permissions of ${name}.ts`, unknown));
	const notes = `GA4 Bridge for Smartsupp ${version}. Written by the build from TypeScript.`;
	return { info, parameters, code, permissions, tests, notes, termsOfService };
}

/** Sandboxed JavaScript out of TypeScript. Rejects where the code leaves the language, with file and line. */
export async function compileTemplate(
	entry:
		| { entryPoints: string[] }
		| { stdin: { contents: string; resolveDir: string; loader: 'ts' } },
): Promise<string> {
	const result = await build({
		...entry,
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		target: 'es5',
		supported: { 'const-and-let': true, arrow: true },
		charset: 'ascii',
		external: ['gtm'],
		logLevel: 'silent',
	});
	const finished = finishCode(result.outputFiles[0]?.text ?? '');
	if (!finished.ok) throw new Error(problemText('the bundle', finished.problems));
	return finished.code;
}

function problemText(
	where: string,
	problems: readonly { line: number; column: number; message: string }[],
): string {
	const lines = problems.map(({ line, column, message }) => `  ${line}:${column} ${message}`);
	return `GTM's sandbox would not run ${where}:\n${lines.join('\n')}`;
}
