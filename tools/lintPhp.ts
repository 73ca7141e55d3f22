import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/project.ts';
import { type Check, runChecks } from './checks/runChecks.ts';
import { runCommand } from './checks/runCommand.ts';

/** Composer warns root and asks questions unless it is told that nobody is there to answer. */
process.env.COMPOSER_ALLOW_SUPERUSER = '1';

const sniffers = 'vendor/squizlabs/php_codesniffer/bin/phpcs';
/** The current WordPress standard runs on PHP 8 but is older than it: its own deprecations are no news. */
const quiet = ['-d', 'error_reporting=E_ALL&~E_DEPRECATED', '-d', 'memory_limit=2G'];

const tools = check('PHP tools are installed', 'composer', [
	'install',
	'--no-interaction',
	'--no-progress',
]);

const checks = [
	check('static analysis (PHPStan, level max)', 'php', [
		...quiet,
		'vendor/phpstan/phpstan/phpstan.phar',
		'analyse',
		'--no-progress',
		'--no-interaction',
	]),
	check('WordPress standards and PHP 7.4 (PHP_CodeSniffer)', 'php', [...quiet, sniffers]),
];

const composer = await runCommand('composer', ['--version', '--no-interaction']);
if (composer.code !== 0) {
	console.log('not run: no Composer');
} else if (!existsSync(join(root, 'wordpress-plugin'))) {
	console.log('not run: there is no wordpress-plugin folder');
	process.exitCode = 1;
} else {
	const installed = await runChecks([tools], say);
	const checked = installed.failed === 0 ? await runChecks(checks, say) : installed;
	process.exitCode = checked.failed === 0 ? 0 : 1;
}

function check(name: string, command: string, args: string[]): Check {
	return {
		name,
		async run() {
			const { code, output } = await runCommand(command, args);
			return code === 0 ? undefined : output;
		},
	};
}

function say(line: string): void {
	console.log(line);
}
