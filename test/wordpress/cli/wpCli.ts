import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { wpCliPhar } from '../../../tools/wordpress/core.ts';
import type { CommandResult } from '../../../tools/wordpress/runPhp.ts';
import type { WordPress } from '../../../tools/wordpress/startWordPress.ts';

/** Where files are that both the tests and the commands know; the commands know it as `seen.runs`. */
export const runs = (wordpress: WordPress): string => join(dirname(wordpress.folder), 'runs');

/** Puts WP-CLI's archive where the commands find it. */
export async function installWpCli(wordpress: WordPress): Promise<void> {
	const phar = await wpCliPhar(() => {});
	if (!phar.ok) throw new Error(phar.message);
	await copyFile(phar.file, join(runs(wordpress), 'wp-cli.phar'));
}

/** Runs `wp …` as a process of its own. `path` names the site of a network. */
export function wp(
	wordpress: WordPress,
	args: readonly string[],
	path = '/',
): Promise<CommandResult> {
	const url = `--url=${wordpress.url}${path}`;
	const common = [`--path=${wordpress.seen.wordpress}`, '--allow-root', '--no-color', url];
	return wordpress.php([`${wordpress.seen.runs}/wp-cli.phar`, ...common, ...args]);
}

/**
 * Runs PHP in one `wp eval-file` and gives what it returns, with PHP's warnings. In the same process `$run( args, options )`
 * runs a command of WP-CLI, and `$call( command, args, options )` a command's class; both give code, output and errors.
 */
export async function inWpCli<T>(
	wordpress: WordPress,
	code: string,
	path = '/',
): Promise<{ readonly value: T; readonly warnings: readonly string[] }> {
	const folder = runs(wordpress);
	const result = join(folder, 'result.json');
	await rm(result, { force: true });
	await writeFile(join(folder, 'code.php'), `<?php ${code}`);
	await writeFile(join(folder, 'eval.php'), `<?php ${harness}`);
	const process = await wp(wordpress, ['eval-file', `${wordpress.seen.runs}/eval.php`], path);
	const text = await readFile(result, 'utf8').catch(() => undefined);
	if (text === undefined || process.code !== 0) {
		throw new Error(`WP-CLI ended with ${process.code}: ${process.err}${process.out.slice(-2000)}`);
	}
	return JSON.parse(text);
}

const harness = `
$folder   = __DIR__;
$warnings = [];
set_error_handler( function ( $level, $message, $file, $line ) use ( &$warnings ) {
	if ( error_reporting() & $level ) {
		$warnings[] = "$message in $file:$line";
	}
	return true;
} );
$exits = ( new ReflectionClass( 'WP_CLI' ) )->getProperty( 'capture_exit' );
$exits->setAccessible( true );
$caught = function ( callable $call ) use ( $exits ) {
	$before = WP_CLI::get_logger();
	$logger = new WP_CLI\\Loggers\\Execution();
	WP_CLI::set_logger( $logger );
	$exits->setValue( null, true );
	$logger->ob_start();
	$code = 0;
	try {
		$call();
	} catch ( WP_CLI\\ExitException $exit ) {
		$code = $exit->getCode();
	}
	$logger->ob_end();
	$exits->setValue( null, false );
	WP_CLI::set_logger( $before );
	return [ 'code' => $code, 'out' => $logger->stdout, 'err' => $logger->stderr ];
};
$run = function ( array $args, array $options = [] ) use ( $caught ) {
	return $caught( function () use ( $args, $options ) {
		WP_CLI::get_runner()->run_command( $args, $options, [ 'back_compat_conversions' => true ] );
	} );
};
$call = function ( callable $command, array $args, array $options = [] ) use ( $caught ) {
	return $caught( function () use ( $command, $args, $options ) { $command( $args, $options ); } );
};
$value = ( function () use ( $run, $call ) { return require __DIR__ . '/code.php'; } )();
file_put_contents( $folder . '/result.json', wp_json_encode( compact( 'value', 'warnings' ) ) );
`;
