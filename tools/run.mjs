// The one entry of the npm scripts. Plain JavaScript that an old Node can parse, so that "your Node is too
// old" is a sentence and not a syntax error; it installs what is missing and hands over to TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
	console.error(
		'This project needs Node ' +
			needed.join('.') +
			' or newer; this is Node ' +
			process.versions.node +
			'. Install a current one from https://nodejs.org and run the command again.',
	);
	process.exit(1);
}

const tools = {
	start: 'tools/start.ts',
	test: 'tools/test.ts',
	build: 'tools/build/index.ts',
	screenshots: 'tools/screenshots.ts',
	reference: 'tools/reference/index.ts',
	'lint-php': 'tools/lintPhp.ts',
	cli: 'src/cli.ts',
	gallery: 'tools/gallery/index.ts',
	directory: 'tools/directory/index.ts',
	bench: 'tools/bench/index.ts',
	pot: 'tools/languages/pot.ts',
	languages: 'tools/languages/check.ts',
};
const given = process.argv.slice(2);
// A release belongs to the project, not to the command line that users get.
const [name, ...rest] =
	given.slice(0, 3).join(' ') === 'cli gtm publish' ? ['gallery', ...given.slice(2)] : given;
const file = tools[name];
if (!file) {
	console.error(`Unknown command "${name}". There are: ${Object.keys(tools).join(', ')}.`);
	process.exit(1);
}

installIfNeeded();
const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, file), ...rest], {
	cwd: root,
	stdio: 'inherit',
});
process.exit(run.status ?? 1);

/** npm writes node_modules/.package-lock.json last, so an older one than the lock file is an unfinished or stale install. */
function installIfNeeded() {
	const done = join(root, 'node_modules', '.package-lock.json');
	const lock = join(root, 'package-lock.json');
	if (existsSync(done) && sameVersions(lock, done)) return;
	console.log('Installing the packages this project needs (about two minutes the first time) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
	});
	if (install.status !== 0) {
		console.error(
			'npm could not install the packages: is the network reachable? The lines above say more.',
		);
		process.exit(1);
	}
}

/** True where every package installed is the one the lock file names. */
function sameVersions(lock, done) {
	if (statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true;
	const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
	const there = JSON.parse(readFileSync(done, 'utf8')).packages;
	return (
		Object.keys(there).every((path) => wanted[path]?.version === there[path].version) &&
		Object.keys(wanted).every((path) => path === '' || wanted[path].optional || there[path])
	);
}
