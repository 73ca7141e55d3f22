import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { lintGalleryFolder } from '../../src/gtm/tpl/lintGalleryFolder.ts';
import { root } from '../../tools/build/project.ts';
import { gitIn } from '../../tools/gallery/git.ts';
import { type Publication, publish } from '../../tools/gallery/publish.ts';

let folder: string;
/** The working tree that one publishes to, a clone of `bare`. */
let clone: string;
let bare: string;
/** A copy of gtm-template/, so that a test can make a newer release. */
let source: string;

beforeEach(() => {
	// Whoever runs the tests has settings of their own for git.
	vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
	vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
	folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-publish-'));
	[bare, clone, source] = [join(folder, 'bare.git'), join(folder, 'clone'), join(folder, 'source')];
	cpSync(join(root, 'gtm-template'), source, { recursive: true });
	run(folder, 'init', '-q', '--bare', '-b', 'main', bare);
	run(folder, 'clone', '-q', bare, clone);
	run(clone, 'switch', '-q', '-c', 'main');
	run(clone, 'config', 'user.name', 'Tester');
	run(clone, 'config', 'user.email', 'tester@shop.example');
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

const run = (where: string, ...args: string[]): string => {
	const { ok, text } = gitIn(where)(...args);
	if (!ok) throw new Error(text);
	return text;
};
const release = (given: Partial<Publication> = {}) =>
	publish({
		repository: clone,
		source,
		template: 'tag',
		homepage: 'https://shop.example/',
		documentation: 'https://shop.example/docs',
		changeNotes: 'Version 1',
		...given,
	});
const later = (given: Partial<Publication> = {}) =>
	release({ template: undefined, homepage: undefined, documentation: undefined, ...given });
const message = (given: Partial<Publication> = {}): string => {
	const result = release(given);
	return result.ok ? 'published' : result.message;
};
const metadata = (where = clone) => parse(readFileSync(join(where, 'metadata.yaml'), 'utf8'));
const commits = () => Number(run(clone, 'rev-list', '--count', 'HEAD'));
const commitFile = (name: string, text: string) => {
	writeFileSync(join(clone, name), text);
	run(clone, 'add', name);
	run(clone, 'commit', '-q', '-m', `Write ${name}`);
};
/** A newer release in the source: another note at the end of the template. */
const change = (word: string) => {
	const file = join(source, 'tag/template.tpl');
	writeFileSync(file, `${readFileSync(file, 'utf8')}${word}\n`);
};

describe('publishing a template', () => {
	it('commits it, and lists that commit as the one version', () => {
		expect(release().ok).toBe(true);
		const { homepage, documentation, versions } = metadata();
		expect([homepage, documentation]).toEqual([
			'https://shop.example/',
			'https://shop.example/docs',
		]);
		expect(versions).toEqual([
			{ sha: run(clone, 'rev-parse', 'HEAD~1'), changeNotes: 'Version 1' },
		]);
		expect(run(clone, 'show', `${versions[0].sha}:template.tpl`)).toBe(
			readFileSync(join(source, 'tag/template.tpl'), 'utf8').trim(),
		);
		expect(run(clone, 'ls-files').split('\n')).toEqual([
			'LICENSE',
			'README.md',
			'container.json',
			'metadata.yaml',
			'template.tpl',
		]);
		expect(commits()).toBe(2);
		expect(run(clone, 'status', '--porcelain')).toBe('');
	});

	it('leaves a repository that the Gallery takes, also after a push and a fresh clone', () => {
		release();
		run(clone, 'push', '-q', 'origin', 'main');
		const fresh = join(folder, 'fresh');
		run(folder, 'clone', '-q', bare, fresh);
		const read = (name: string) => readFileSync(join(fresh, name), 'utf8');
		const names = run(fresh, 'ls-files').split('\n');
		const findings = lintGalleryFolder({
			names,
			licence: read('LICENSE'),
			metadata: read('metadata.yaml'),
		});
		expect(findings).toEqual([]);
		expect(run(fresh, 'cat-file', '-t', metadata(fresh).versions[0].sha)).toBe('commit');
		const links = [...read('README.md').matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]);
		for (const link of links) expect(names).toContain(link);
	});

	it('puts a newer version before the others, and keeps the addresses', () => {
		release();
		const [first] = metadata().versions;
		change('2');
		expect(later({ changeNotes: 'Version 2: "more", and: less' }).ok).toBe(true);
		expect(metadata()).toEqual({
			homepage: 'https://shop.example/',
			documentation: 'https://shop.example/docs',
			versions: [
				{ sha: run(clone, 'rev-parse', 'HEAD~1'), changeNotes: 'Version 2: "more", and: less' },
				first,
			],
		});
	});

	it('does nothing where nothing is new', () => {
		release();
		expect(later({ changeNotes: 'Version 2' })).toEqual({ ok: true, done: [] });
		expect(commits()).toBe(2);
	});

	it('lists no new version for a new README alone', () => {
		release();
		writeFileSync(join(source, 'tag/README.md'), 'Better words\n');
		expect(later()).toMatchObject({ ok: true, done: [expect.stringMatching(/^Committed/)] });
		expect(metadata().versions).toHaveLength(1);
	});

	it('changes an address without a new version', () => {
		release();
		expect(later({ homepage: 'https://other.example/' }).ok).toBe(true);
		expect(metadata()).toMatchObject({ homepage: 'https://other.example/' });
		expect(metadata().versions).toHaveLength(1);
	});

	it('lists what an earlier run committed before it was cut off', () => {
		release();
		run(clone, 'reset', '-q', '--hard', 'HEAD~1');
		const sha = run(clone, 'rev-parse', 'HEAD');
		expect(release().ok).toBe(true);
		expect(metadata().versions).toEqual([{ sha, changeNotes: 'Version 1' }]);
		expect(commits()).toBe(2);
	});

	it('keeps what else is in the repository', () => {
		commitFile('CONTRIBUTING.md', 'Hello\n');
		release();
		expect(readFileSync(join(clone, 'CONTRIBUTING.md'), 'utf8')).toBe('Hello\n');
	});

	it('writes through no link to a file elsewhere', () => {
		const elsewhere = join(folder, 'elsewhere');
		writeFileSync(elsewhere, 'mine');
		symlinkSync(elsewhere, join(clone, 'README.md'));
		run(clone, 'add', 'README.md');
		run(clone, 'commit', '-q', '-m', 'A link');
		expect(release().ok).toBe(true);
		expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
	});
});

describe('publishing is refused, with the way out and nothing written,', () => {
	afterEach(() => expect(gitIn(clone)('log', '-1', '--format=%s').text).not.toMatch(/^Publish/));

	it('without a folder', () => {
		expect(message({ repository: join(folder, 'none') })).toMatch(
			/^There is no folder ".*none": clone the template's own repository/,
		);
	});

	it('outside of a repository', () => {
		const plain = join(folder, 'plain');
		mkdirSync(plain);
		expect(message({ repository: plain })).toMatch(/^".*plain" is no git repository: clone/);
	});

	it('in a bare repository', () => {
		expect(message({ repository: bare })).toMatch(
			/is a bare repository, which has no files: clone it/,
		);
	});

	it('below the top of a repository', () => {
		mkdirSync(join(clone, 'sub'));
		expect(message({ repository: join(clone, 'sub') })).toMatch(/lies inside the repository/);
	});

	it('with changes that are not committed', () => {
		commitFile('a.txt', 'a');
		writeFileSync(join(clone, 'a.txt'), 'b');
		writeFileSync(join(clone, 'template.tpl'), 'mine');
		expect(message()).toMatch(
			/has changes that are not committed \(a\.txt, template\.tpl\): commit/,
		);
		expect(readFileSync(join(clone, 'template.tpl'), 'utf8')).toBe('mine');
	});

	it('on no branch', () => {
		commitFile('a.txt', 'a');
		run(clone, 'checkout', '-q', '--detach');
		expect(message()).toMatch(/is on no branch: run "git switch"/);
	});

	it('where git does not know who commits', () => {
		for (const name of ['NAME', 'EMAIL']) {
			vi.stubEnv(`GIT_COMMITTER_${name}`, undefined);
			run(clone, 'config', '--unset', `user.${name.toLowerCase()}`);
		}
		run(clone, 'config', 'user.useConfigOnly', 'true');
		expect(message()).toMatch(/^git does not know who commits: run "git config/);
	});

	it('in the repository of the other template', () => {
		cpSync(join(source, 'variable/template.tpl'), join(clone, 'template.tpl'));
		run(clone, 'add', '.');
		run(clone, 'commit', '-q', '-m', 'The variable');
		expect(message()).toMatch(/holds the template ".* - Event Data", not the tag template/);
	});

	it('without the template the first time', () => {
		expect(message({ template: undefined })).toMatch(/--template tag, or variable\.$/);
	});

	it.each(['homepage', 'documentation'] as const)('without the address of the %s', (name) => {
		expect(message({ [name]: undefined })).toBe(
			`The Gallery wants the ${name}'s address: add --${name} https://…`,
		);
		expect(message({ [name]: 'http://shop.example' })).toMatch(
			new RegExp(`^--${name}: "http://shop.example" is no https address`),
		);
	});

	it.each([
		['versions: [', /^metadata\.yaml is not YAML/],
		['versions: [{sha: abc}]', /^metadata\.yaml has no whole sha in version number 1/],
		['- a', /^metadata\.yaml is no list of entries/],
	])('over a metadata.yaml that it cannot keep: %s', (text, reason) => {
		commitFile('metadata.yaml', text);
		expect(message()).toMatch(reason);
	});
});
