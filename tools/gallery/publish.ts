import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTpl } from '../../src/gtm/tpl/readTpl.ts';
import { type GalleryTemplate, galleryTemplates } from '../build/gallery.ts';
import { repositoryRefusal } from './checkRepository.ts';
import { type Git, gitIn } from './git.ts';
import { type Metadata, readMetadata, writeMetadata } from './metadata.ts';
import { type RepositoryFiles, readRepositoryFiles } from './repositoryFiles.ts';

export interface Publication {
	/** The working tree of the template's own repository. */
	readonly repository: string;
	/** The folder `gtm-template/`, as the build wrote it. */
	readonly source: string;
	/** Needed the first time; later the repository tells. */
	readonly template?: GalleryTemplate | undefined;
	/** Both https, and needed the first time; later metadata.yaml tells. */
	readonly homepage?: string | undefined;
	readonly documentation?: string | undefined;
	/** What the Gallery shows people who update. */
	readonly changeNotes: string;
}

/** What was done, a line a step; nothing where the repository holds all of it already. Or why nothing was done. */
export type PublishResult =
	| { readonly ok: true; readonly done: readonly string[] }
	| { readonly ok: false; readonly message: string };

/**
 * Commits a template and what belongs to it in its repository, writes that commit into metadata.yaml as the newest
 * version, and commits again. The same template is never listed twice, also not where an earlier run was cut off between
 * the two commits. Nothing is pushed.
 */
export function publish(publication: Publication): PublishResult {
	const { repository, source, changeNotes } = publication;
	const refusal = repositoryRefusal(repository);
	if (refusal !== undefined) return refused(refusal);
	const template = templateFor(publication);
	if (typeof template !== 'string') return template;
	const addresses = addressesFor(publication);
	if (!addresses.ok) return addresses;

	const git = gitIn(repository);
	const done: string[] = [];
	const files = readRepositoryFiles(source, template);
	const holding = commitFiles(git, repository, files, `Publish: ${changeNotes}`);
	if (!holding.ok) return holding;
	if (holding.sha !== '') done.push(`Committed ${[...files.keys()].join(', ')}: ${holding.sha}.`);

	const { metadata } = addresses;
	const [newest] = metadata.versions;
	const isListed = newest !== undefined && isSameTemplate(git, newest.sha);
	const version = { sha: git('rev-parse', 'HEAD').text, changeNotes };
	const versions = isListed ? metadata.versions : [version, ...metadata.versions];
	const text = writeMetadata({ ...metadata, versions });
	const subject = isListed ? 'Change the addresses in metadata.yaml' : 'List the new version';
	const listing = commitFiles(git, repository, new Map([['metadata.yaml', text]]), subject);
	if (!listing.ok) return listing;
	if (listing.sha !== '') {
		const what = isListed ? 'the addresses' : `version ${version.sha}, "${changeNotes}"`;
		done.push(`Wrote ${what} into metadata.yaml: ${listing.sha}.`);
	}
	return { ok: true, done };
}

/** The template that the repository is for: one repository holds one. */
function templateFor({ repository, source, template }: Publication) {
	const there = displayNameIn(repository);
	if (there === undefined) {
		return (
			template ?? refused('Say which template this repository is for: --template tag, or variable.')
		);
	}
	const found = galleryTemplates.find((name) => displayNameIn(join(source, name)) === there);
	if (found !== undefined && (template ?? found) === found) return found;
	const wanted = template === undefined ? 'none of ours' : `not the ${template} template`;
	return refused(
		`"${repository}" holds the template "${there}", ${wanted}: choose its own repository.`,
	);
}

/** The name that a template.tpl in the folder gives itself; undefined without one, its text where it cannot be read. */
function displayNameIn(folder: string): string | undefined {
	const file = join(folder, 'template.tpl');
	if (!existsSync(file)) return undefined;
	const reading = readTpl(readFileSync(file, 'utf8'));
	return reading.ok ? reading.template.info.displayName : `unreadable: ${reading.message}`;
}

/** The repository's metadata with the addresses given now, or those it had. */
function addressesFor({ repository, homepage, documentation }: Publication) {
	const file = join(repository, 'metadata.yaml');
	const reading = readMetadata(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
	if (!reading.ok) return reading;
	const metadata: Metadata = {
		...reading.metadata,
		homepage: homepage ?? reading.metadata.homepage,
		documentation: documentation ?? reading.metadata.documentation,
	};
	for (const name of ['homepage', 'documentation'] as const) {
		if (metadata[name] === '') {
			return refused(`The Gallery wants the ${name}'s address: add --${name} https://…`);
		}
		if (!isHttps(metadata[name])) {
			return refused(
				`--${name}: "${metadata[name]}" is no https address. Write one, such as https://…`,
			);
		}
	}
	return { ok: true, metadata } as const;
}

function isHttps(text: string): boolean {
	return URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text);
}

/** Writes and commits the files; an empty sha where they were there already. */
function commitFiles(git: Git, repository: string, files: RepositoryFiles, message: string) {
	for (const [name, text] of files) {
		// Away first: a link there would lead the text to another file.
		rmSync(join(repository, name), { force: true });
		writeFileSync(join(repository, name), text);
	}
	const added = git('add', '--', ...files.keys());
	if (!added.ok) return refused(`git did not take the files: ${added.text}`);
	if (git('diff', '--cached', '--quiet').ok) return { ok: true, sha: '' } as const;
	const committed = git('commit', '-q', '-m', message);
	if (!committed.ok) {
		return refused(
			`git did not commit: ${committed.text}\nThe files lie in "${repository}", staged.`,
		);
	}
	return { ok: true, sha: git('rev-parse', '--short', 'HEAD').text } as const;
}

/** Whether a listed commit holds the template that is committed now. */
function isSameTemplate(git: Git, sha: string): boolean {
	const listed = git('rev-parse', '--verify', '-q', `${sha}:template.tpl`);
	return listed.ok && listed.text === git('rev-parse', 'HEAD:template.tpl').text;
}

function refused(message: string) {
	return { ok: false, message } as const;
}
