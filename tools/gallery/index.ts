import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGalleryFiles, galleryTemplates } from '../build/gallery.ts';
import { buildGtmFiles } from '../build/gtm.ts';
import { root, version } from '../build/project.ts';
import { publish } from './publish.ts';

const help = `publish DIR: a release of a template in its own repository, as the Community Template Gallery reads it

  DIR                   a clone of the repository, clean and on its branch
  --template tag|variable   which template; needed the first time
  --homepage URL        needed the first time, as is
  --documentation URL
  --notes TEXT          what the Gallery shows people who update; else "Version ${version}"

Commits template.tpl, README.md, LICENSE and container.json, writes that commit into metadata.yaml, and commits again.
Nothing is pushed. Exit codes: 0 done, or nothing to do; 2 refused, with the reason.
`;

const source = join(root, 'gtm-template');

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	const isUsage =
		error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS');
	if (!isUsage) throw error;
	process.exitCode = refuse(`${error.message}\n\n${help}`);
}

async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			template: { type: 'string' },
			homepage: { type: 'string' },
			documentation: { type: 'string' },
			notes: { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const [command, folder, ...more] = positionals;
	if (values.help) {
		console.log(help);
		return 0;
	}
	if (command !== 'publish' || folder === undefined || more.length > 0) return refuse(help);
	const template = galleryTemplates.find((name) => name === values.template);
	if (values.template !== undefined && template === undefined) {
		return refuse(`--template is ${galleryTemplates.join(' or ')}, not "${values.template}".`);
	}
	const stale = await staleFiles();
	if (stale.length > 0) {
		return refuse(
			`Not what the sources give: ${stale.join(', ')}. Run "npm run build" and try again.`,
		);
	}
	// npm runs scripts in the project's folder and tells where it was called.
	const repository = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
	const { homepage, documentation, notes: changeNotes = `Version ${version}` } = values;
	const result = publish({ repository, source, template, homepage, documentation, changeNotes });
	if (!result.ok) return refuse(result.message);
	if (result.done.length === 0) {
		console.log(
			`Nothing to publish: "${repository}" holds this release, and metadata.yaml lists it.`,
		);
	} else {
		console.log(`${result.done.join('\n')}\nLook at it, then: git -C "${repository}" push`);
	}
	return 0;
}

/** The generated files whose text on disk is another than the sources give. */
async function staleFiles(): Promise<string[]> {
	const gtm = await buildGtmFiles();
	const stale: string[] = [];
	for (const [path, text] of [...gtm, ...(await buildGalleryFiles(gtm))]) {
		const onDisk = await readFile(join(source, path), 'utf8').catch(() => '');
		if (onDisk !== text) stale.push(`gtm-template/${path}`);
	}
	return stale;
}

function refuse(message: string): number {
	console.error(message);
	return 2;
}
