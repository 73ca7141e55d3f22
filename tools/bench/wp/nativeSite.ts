import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { networkCode, secondSiteCode } from '../../wordpress/makeMultisite.ts';
import { readableAddresses } from '../../wordpress/readableAddresses.ts';
import { sqliteDropIn } from '../../wordpress/sqliteDropIn.ts';

const execute = promisify(execFile);
const host = 'shop.example.org';
const mark = '\n=====result=====\n';

/** Settings of PHP without which a count depends on the hour, and valgrind's slowness ends the request. */
export const steadyPhp = ['-d', 'realpath_cache_ttl=86400', '-d', 'max_execution_time=0'];

/** A WordPress on the machine's own PHP, with a database for each state that it is to be measured in. */
export interface NativeSite {
	folder: string;
	/** The PHP file that answers a request for the front page, from a server or from the command line. */
	front: string;
	/** Where that file writes what the request has taken, as JSON of `Taken`. */
	taken: string;
	/** Runs PHP inside the loaded WordPress, in the state of a database, and returns what the code returns. */
	run<T>(database: string, code: string): Promise<T>;
	/** Makes a database, named so, of the one of a new site or a new network. */
	copy(from: 'site' | 'network', to: string): Promise<void>;
	remove(): Promise<void>;
}

/** What a request has taken when it ends. */
export interface Taken {
	queries: number;
	files: number;
	/** Bytes at the highest. */
	memory: number;
}

/**
 * Installs WordPress from an unpacked core, with what `fill` writes into its folder of plugins (none of them active), as one
 * site and as a network.
 */
export async function makeNativeSite(
	core: string,
	fill: (plugins: string) => Promise<void>,
): Promise<NativeSite> {
	const root = await mkdtemp(join(tmpdir(), 'ga4-bridge-bench-'));
	const folder = join(root, 'wordpress');
	const content = join(folder, 'wp-content');
	const databases = join(content, 'database');
	const config = join(folder, 'wp-config.php');
	const front = join(root, 'front.php');
	const taken = join(root, 'taken.json');
	let runs = 0;

	async function run<T>(database: string, code: string): Promise<T> {
		const file = join(root, `run-${++runs}.php`);
		await writeFile(file, runCode(folder, code));
		const { stdout } = await execute('php', [...steadyPhp, file], {
			env: { ...process.env, BENCH_DATABASE: database },
			timeout: 120_000,
			maxBuffer: 1e8,
		}).catch((error: { stdout?: string; message: string }) => {
			throw new Error(`PHP ended with an error: ${error.stdout || error.message}`);
		});
		const json = stdout.split(mark)[1];
		if (json === undefined) throw new Error(`The code returned nothing. It printed: ${stdout}`);
		return JSON.parse(json) as T;
	}

	const copy = (from: string, to: string) =>
		copyFile(join(databases, `${from}.sqlite`), join(databases, `${to}.sqlite`));
	const remove = () => rm(root, { recursive: true, force: true, maxRetries: 3 });

	try {
		await mkdir(join(content, 'plugins'), { recursive: true });
		await mkdir(databases);
		cpSync(core, folder, {
			recursive: true,
			filter: (path) => !/[\\/](wp-(admin|includes|config\.php)|database|db\.php)$/.test(path),
		});
		for (const name of ['wp-admin', 'wp-includes']) {
			await symlink(join(core, name), join(folder, name), 'junction');
		}
		await writeFile(join(content, 'db.php'), await sqliteDropIn());
		await fill(join(content, 'plugins'));
		await writeFile(front, frontCode(folder, taken));
		await writeFile(config, wpConfig(false));
		await run('site', install);
		await run('site', `${readableAddresses} return true;`);
		await copy('site', 'network');
		await run('network', networkCode(host));
		await run('network', `${secondSiteCode(host)} return true;`);
		await run('network', `${readableAddresses} return true;`);
		await writeFile(config, wpConfig(true));
	} catch (error) {
		await remove();
		throw error;
	}
	return { folder, front, taken, run, copy, remove };
}

/** What a web server tells PHP of a request for the front page. */
const request = `
foreach (
	[
		'HTTP_HOST'       => '${host}',
		'SERVER_NAME'     => '${host}',
		'SERVER_PORT'     => '80',
		'SERVER_PROTOCOL' => 'HTTP/1.1',
		'REQUEST_METHOD'  => 'GET',
		'REQUEST_URI'     => '/',
		'QUERY_STRING'    => '',
		'REMOTE_ADDR'     => '127.0.0.1',
		'SCRIPT_NAME'     => '/index.php',
		'PHP_SELF'        => '/index.php',
	] as $name => $value
) {
	$_SERVER[ $name ] = $value;
}
define( 'BENCH_DATABASE', basename( $_SERVER['HTTP_X_DATABASE'] ?? getenv( 'BENCH_DATABASE' ) ) );
`;

const frontCode = (folder: string, taken: string): string => `<?php
${request}
register_shutdown_function(
	function () {
		file_put_contents(
			'${taken}',
			json_encode(
				[
					'queries' => $GLOBALS['wpdb']->num_queries,
					'files'   => count( get_included_files() ),
					'memory'  => memory_get_peak_usage(),
				]
			)
		);
	}
);
require '${folder}/index.php';
`;

const runCode = (folder: string, code: string): string => `<?php
${request}
if ( ! file_exists( '${folder}/wp-content/database/' . BENCH_DATABASE . '.sqlite' ) ) {
	define( 'WP_INSTALLING', true );
}
require '${folder}/wp-load.php';
$result = ( function () {
	${code}
} )();
echo ${JSON.stringify(mark)}, wp_json_encode( $result );
`;

const install = `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Demo shop', 'admin', 'admin@example.org', true, '', 'password' );
update_option( 'siteurl', 'http://${host}' );
update_option( 'home', 'http://${host}' );
return true;`;

function wpConfig(isNetworkByName: boolean): string {
	const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
		`define( '${name}_KEY', '${name} key of a site that nobody visits' );`,
		`define( '${name}_SALT', '${name} salt of a site that nobody visits' );`,
	]);
	const network = `
if ( 0 === strpos( BENCH_DATABASE, 'network' ) ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', '${host}' );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}`;
	return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_FILE', BENCH_DATABASE . '.sqlite' );
${keys.join('\n')}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
${isNetworkByName ? network : ''}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}
