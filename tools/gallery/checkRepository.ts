import { existsSync, realpathSync, statSync } from 'node:fs';
import { root } from '../build/project.ts';
import { gitIn } from './git.ts';

/**
 * Why a folder is not a repository that may be published to, as a sentence with the way out; undefined where it is one:
 * the top of a clean working tree, on a branch, and git knows who commits.
 */
export function repositoryRefusal(folder: string): string | undefined {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		return `There is no folder "${folder}": clone the template's own repository, and name the clone.`;
	}
	const git = gitIn(folder);
	const bare = git('rev-parse', '--is-bare-repository');
	if (!bare.ok) {
		const complaint = /not a git repository/i.test(bare.text) ? '' : ` (${bare.text})`;
		return `"${folder}" is no git repository${complaint}: clone the template's own repository, or run "git init" there.`;
	}
	if (bare.text === 'true') {
		return `"${folder}" is a bare repository, which has no files: clone it, and name the clone.`;
	}
	const top = git('rev-parse', '--show-toplevel').text;
	if (top === '' || realpathSync(top) !== realpathSync(folder)) {
		return `"${folder}" lies inside the repository "${top}": the Gallery reads a template at the top of its own repository.`;
	}
	if (realpathSync(folder) === realpathSync(root)) {
		return `"${folder}" is this project: a template has a repository of its own.`;
	}
	if (!git('symbolic-ref', '-q', 'HEAD').ok) {
		return `"${folder}" is on no branch: run "git switch" to the one that the Gallery reads, and try again.`;
	}
	const changes = git('status', '--porcelain').text;
	if (changes !== '') {
		const names = changes.split('\n').map((line) => line.trim().replace(/^\S+\s+/, ''));
		const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
		return `"${folder}" has changes that are not committed (${shown}): commit them or take them back, and try again.`;
	}
	if (!git('var', 'GIT_COMMITTER_IDENT').ok) {
		return 'git does not know who commits: run "git config --global user.name …" and "… user.email …".';
	}
	return undefined;
}
