import { randomBytes } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CannotStart } from '../CannotStart.ts';
import { phpIni } from './phpIni.ts';
import { phpString } from './phpString.ts';
import { playgroundPaths } from './servers/phpServer.ts';
import { sqliteDropIn } from './sqliteDropIn.ts';

export interface SiteFolderOptions {
	/** Whose PHP will serve it. Playground brings the database's driver along and sees the folder elsewhere. */
	server: 'playground' | 'machine';
	/** A core to copy; undefined leaves the folder empty, for a download. */
	core: string | undefined;
	/** The plugin's folder. It is copied: WordPress deletes a plugin's files on "Delete". */
	plugin: string | undefined;
	/** Must-use plugins: every file and folder in here is copied into mu-plugins. */
	muPlugins: string | undefined;
	/** No outside call and no cron, without which wp-admin waits for wordpress.org. */
	offline: boolean;
	/** Further constants of wp-config.php. */
	constants: Record<string, string>;
	/** Lets whoever has the address of `loginLink` in as administrator; for a demo. */
	loginLinks: boolean;
}

export interface SiteFolder {
	/** The folder of everything this site has. */
	root: string;
	/** What the server sees as /wordpress. */
	wordpress: string;
	/** PHP files to run inside the site; the server sees it as /runs. */
	runs: string;
	/** Folders of the core that are not copied: name → where they are. */
	uncopied: Record<string, string>;
	/** The server's php.ini. */
	phpIni: string;
	/** The plugin's main file as WordPress names it ("slug/slug.php"), undefined without a plugin. */
	pluginFile: string | undefined;
	/** What the address of a page needs added to log in on the way; undefined without `loginLinks`. */
	loginParameter: string | undefined;
	remove(): Promise<void>;
}

const prefix = 'ga4-bridge-wordpress-';

/**
 * Nine files of ten. Without the outside nobody writes into them: WordPress does so where it updates itself only.
 */
const bigFolders = ['wp-admin', 'wp-includes'];

/** The folder of one new site: a copy of core with a wp-config.php of ours, and the plugin in its place. */
export async function makeSiteFolder(options: SiteFolderOptions): Promise<SiteFolder> {
	await removeStaleFolders();
	const root = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
	const wordpress = join(root, 'wordpress');
	const runs = join(root, 'runs');
	const content = join(wordpress, 'wp-content');
	await mkdir(join(content, 'mu-plugins'), { recursive: true });
	await mkdir(runs);
	const ini = join(root, 'php.ini');
	await writeFile(ini, phpIni);
	const uncopied: Record<string, string> = {};
	if (options.core !== undefined) {
		for (const name of options.offline ? bigFolders : []) {
			uncopied[name] = join(options.core, name);
			if (options.server === 'machine') linkFolder(join(options.core, name), join(wordpress, name));
			else await mkdir(join(wordpress, name));
		}
		const unwanted = new Set([
			join(options.core, 'wp-config.php'),
			join(options.core, 'wp-content', 'database'),
			join(options.core, 'wp-content', 'db.php'),
			join(options.core, 'wp-content', 'uploads'),
			...Object.values(uncopied),
		]);
		// One synchronous copy takes a second, an asynchronous one of 3,800 small files four.
		cpSync(options.core, wordpress, { recursive: true, filter: (path) => !unwanted.has(path) });
		const log = join(
			options.server === 'machine' ? wordpress : playgroundPaths.wordpress,
			'wp-content',
			'debug.log',
		);
		await writeFile(join(wordpress, 'wp-config.php'), wpConfig(options, log));
		if (options.server === 'machine')
			await writeFile(join(content, 'db.php'), await sqliteDropIn());
	}
	let pluginFile: string | undefined;
	if (options.plugin !== undefined) {
		const main = await mainPluginFile(options.plugin);
		const slug = basename(main, '.php');
		cpSync(options.plugin, join(content, 'plugins', slug), { recursive: true });
		pluginFile = `${slug}/${main}`;
	}
	if (options.muPlugins !== undefined) {
		cpSync(options.muPlugins, join(content, 'mu-plugins'), { recursive: true });
	}
	const loginToken = options.loginLinks ? randomBytes(16).toString('hex') : undefined;
	if (loginToken !== undefined) {
		await writeFile(join(content, 'mu-plugins', 'demo-login.php'), loginPlugin(loginToken));
	}
	return {
		root,
		wordpress,
		runs,
		uncopied,
		phpIni: ini,
		pluginFile,
		loginParameter: loginToken === undefined ? undefined : `demo-login=${loginToken}`,
		remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
	};
}

/** The files of a folder under a second name, where the file system can; else their copies. Links to the folders would not do: PHP follows them. */
function linkFolder(from: string, to: string): void {
	try {
		mkdirSync(to);
		for (const entry of readdirSync(from, { withFileTypes: true })) {
			const [source, target] = [join(from, entry.name), join(to, entry.name)];
			if (entry.isDirectory()) linkFolder(source, target);
			else linkSync(source, target);
		}
	} catch {
		cpSync(from, to, { recursive: true });
	}
}

/** The PHP file at the top of the folder that carries a plugin header. */
async function mainPluginFile(folder: string): Promise<string> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter((entry) => entry.endsWith('.php'))) {
		if (/^[\s*#@]*Plugin Name:/im.test(await readFile(join(folder, name), 'utf8'))) return name;
	}
	throw new CannotStart(
		`There is no WordPress plugin in ${folder}: no PHP file in it has a "Plugin Name:" header.`,
	);
}

/** A must-use plugin that logs the administrator in where an address carries the token, and takes it away. */
function loginPlugin(token: string): string {
	return `<?php
add_action( 'init', function () {
	if ( isset( $_GET['demo-login'] ) && hash_equals( '${token}', (string) $_GET['demo-login'] ) ) {
		wp_set_auth_cookie( 1 );
		wp_safe_redirect( remove_query_arg( 'demo-login' ) );
		exit;
	}
}, 0 );
`;
}

function wpConfig({ offline, constants }: SiteFolderOptions, log: string): string {
	const secrets = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
		`define( '${name}_KEY', '${randomBytes(32).toString('hex')}' );`,
		`define( '${name}_SALT', '${randomBytes(32).toString('hex')}' );`,
	]);
	const lines = [
		'<?php',
		"define( 'DB_NAME', 'wordpress' );",
		"define( 'DB_USER', '' );",
		"define( 'DB_PASSWORD', '' );",
		"define( 'DB_HOST', '' );",
		"define( 'DB_CHARSET', 'utf8mb4' );",
		"define( 'DB_COLLATE', '' );",
		...secrets,
		"define( 'WP_DEBUG', true );",
		"define( 'WP_DEBUG_DISPLAY', false );",
		`define( 'WP_DEBUG_LOG', ${phpString(log)} );`,
		"define( 'AUTOMATIC_UPDATER_DISABLED', true );",
		...(offline
			? [
					"define( 'WP_HTTP_BLOCK_EXTERNAL', true );",
					"define( 'DISABLE_WP_CRON', true );",
					noUpdates,
				]
			: []),
		...Object.entries(constants).map(
			([name, value]) => `define( '${name}', ${phpString(value)} );`,
		),
		"$table_prefix = 'wp_';",
		"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	];
	return lines.join('\n');
}

/**
 * Answers every question about updates with nothing: a PHP that could ask by https warns where it may not. Hooks that
 * stand in this variable before WordPress runs are taken over by it.
 */
const noUpdates = `$wp_filter = [ 'pre_http_request' => [ 10 => [ 'no-updates' => [
	'accepted_args' => 3,
	'function'      => function ( $answer, $args, $url ) {
		return preg_match( '~^https?://api\\.wordpress\\.org/(core|plugins|themes)/~', $url )
			? [ 'headers' => [], 'body' => '', 'response' => [ 'code' => 200, 'message' => 'OK' ], 'cookies' => [], 'filename' => null ]
			: $answer;
	},
] ] ] ];`;

/** Folders of processes that were killed before they could tidy up. */
async function removeStaleFolders(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
		if (owner > 0 && !isRunning(owner)) {
			await rm(join(tmpdir(), name), { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
}
