import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CannotStart } from '../CannotStart.ts';
import type { Report } from '../cache/keepInCache.ts';
import { type WordPressVersion, wordPressCore } from './core.ts';
import { freePort, isPortTaken } from './freePort.ts';
import { installedDatabase } from './installedDatabase.ts';
import { admin, type Cookie, cookieHeader, logIn } from './logIn.ts';
import { networkCode, secondSiteCode } from './makeMultisite.ts';
import { phpString } from './phpString.ts';
import { readableAddresses } from './readableAddresses.ts';
import type { CommandResult } from './runPhp.ts';
import { startMachineServer } from './servers/machine.ts';
import { machinePhp } from './servers/machinePhp.ts';
import { resultMark, type SeenPaths } from './servers/phpServer.ts';
import { type PlaygroundOptions, startPlayground } from './servers/playground.ts';
import { makeSiteFolder } from './siteFolder.ts';

export interface WordPressOptions {
	version?: WordPressVersion;
	/** One of Playground's, 8.3 where left out; or the machine's own, for tests: Playground's 8.3 where it has none that will do. */
	php?: PlaygroundOptions['php'] | 'machine';
	/** Any free port where left out. */
	port?: number;
	/** A network of sub-directories with a second site at /shop/. */
	multisite?: boolean;
	/** A plugin's folder; it is copied into the site. */
	plugin?: string;
	/** Where to activate the plugin: on the (first) site, on the whole network, or not at all. */
	activate?: 'site' | 'network' | 'none';
	/** A folder whose content becomes the site's must-use plugins. */
	muPlugins?: string;
	/** Forbids calls to the outside and cron; on by default, since tests need neither. */
	offline?: boolean;
	/** PHP processes; two where WordPress calls itself. */
	workers?: number;
	/** Further constants of wp-config.php. */
	constants?: Record<string, string>;
	/** Makes `loginLink` work; for a demo. */
	loginLinks?: boolean;
	site?: { title?: string; options?: Record<string, unknown> };
	/** Lets Playground fetch WordPress from wordpress.org instead of using our own copy. */
	download?: boolean;
	report?: Report;
}

export interface WordPress {
	/** Such as http://127.0.0.1:9400, no slash at the end. */
	url: string;
	/** Where the site's files are on this machine. */
	folder: string;
	/** Such as "8.3". */
	phpVersion: string;
	/** Where the site's PHP finds those files, and the folder `runs` beside them. */
	seen: SeenPaths;
	/** "slug/slug.php", undefined without a plugin. */
	pluginFile: string | undefined;
	/**
	 * Runs PHP inside the loaded WordPress and returns what it printed. The opening tag may be left out.
	 * `path` names the site of a network the code runs in. Throws what PHP said on a fatal error.
	 */
	run(code: string, path?: string): Promise<string>;
	/** As `run`, for code that `return`s a value, which comes back through JSON. */
	runJson<T>(code: string, path?: string): Promise<T>;
	/** Runs `php …` as a process of its own, which finds the site where `seen` says. */
	php(args: readonly string[]): Promise<CommandResult>;
	/** Cookies of the administrator, for Playwright and for `request`. */
	login(account?: { user: string; password: string }): Promise<Cookie[]>;
	/** The address of a page ("/wp-admin/") that logs the administrator in when it is opened. */
	loginLink(path: string): string;
	/** A request to a path of the site ("/wp-json/"), redirects not followed; with cookies where given. */
	request(path: string, init?: RequestInit & { cookies?: readonly Cookie[] }): Promise<Response>;
	/** The notices, warnings and errors PHP and WordPress logged since the plugin's activation or the last clearing. */
	debugLog(): Promise<string>;
	clearDebugLog(): Promise<void>;
	/** Ends the server and removes its files; safe to call twice. */
	stop(): Promise<void>;
}

/**
 * Starts a real WordPress on SQLite in WASM PHP (WordPress Playground), the plugin active, the
 * administrator's account `admin` / `password`. It takes 5 to 15 seconds, one on the machine's own PHP. Throws CannotStart with a
 * sentence for the user where a port is taken or there is no core to be had.
 */
export async function startWordPress(options: WordPressOptions = {}): Promise<WordPress> {
	const { version = '7.1', php = '8.3', offline = true, report = () => {} } = options;
	const port = options.port ?? (await freePort());
	if (await isPortTaken(port)) {
		throw new CannotStart(
			`Port ${port} is in use. End the program that listens on it, or choose another with --port.`,
		);
	}
	const core = options.download ? undefined : await wordPressCore(version, report);
	if (core?.ok === false) throw new CannotStart(core.message);
	const own = php === 'machine' && core ? await machinePhp() : undefined;
	const playgroundPhp = php === 'machine' ? '8.3' : php;
	const site = await makeSiteFolder({
		server: own?.ok ? 'machine' : 'playground',
		core: core?.folder,
		plugin: options.plugin,
		muPlugins: options.muPlugins,
		offline,
		constants: options.constants ?? {},
		loginLinks: options.loginLinks ?? false,
	});
	const installed = core && installedDatabase(core.folder, own?.ok ? 'machine' : playgroundPhp);
	const isInstalled = (await installed?.lay(site.wordpress)) ?? false;
	report(`Starting WordPress ${version} on PHP ${own?.ok ? own.version : playgroundPhp} …`);
	const workers = options.workers ?? 1;
	const server = await (own?.ok
		? startMachineServer(site, { php: own.version, port, workers, isInstalled })
		: startPlayground(site, {
				version,
				php: playgroundPhp,
				port,
				workers,
				download: core === undefined,
			})
	).catch(async (error: unknown) => {
		await site.remove();
		throw error;
	});

	const { url } = server;
	const host = new URL(url).host;
	const log = join(site.wordpress, 'wp-content', 'debug.log');
	let runs = 0;
	let stopped: Promise<void> | undefined;

	async function run(code: string, path = '/'): Promise<string> {
		const text = code.trimStart().startsWith('<?php') ? code.trimStart() : `<?php ${code}`;
		const name = `run-${++runs}.php`;
		await writeFile(join(site.runs, name), text);
		const logged = await readLog();
		const answer = await server.run(name, path).catch(async (error: unknown) => {
			// PHP's answer is a page of HTML; what went wrong stands in the log.
			const reason = (await readLog()).slice(logged.length).trim();
			throw new Error(`PHP ended with an error: ${reason || String(error)}`, { cause: error });
		});
		if (answer.status >= 300 && answer.status < 400) {
			throw new Error(`WordPress answered a redirect instead of running the code at "${path}".`);
		}
		return answer.text;
	}

	function readLog(): Promise<string> {
		return readFile(log, 'utf8').catch(() => '');
	}

	async function expectDone(code: string, path?: string): Promise<void> {
		const said = await run(code, path);
		if (said !== 'done') throw new Error(`WordPress could not be set up: ${said}`);
	}

	function stop(): Promise<void> {
		stopped ??= (async () => {
			await server.stop();
			await site.remove();
		})();
		return stopped;
	}

	try {
		if (!isInstalled) await installed?.keep(site.wordpress);
		if (options.multisite || own?.ok) await expectDone(addressCode(url));
		if (options.multisite) {
			await expectDone(networkCode(host));
			await expectDone(secondSiteCode(host));
			await expectDone(`${readableAddresses} echo 'done';`, '/shop/');
		}
		// Emptied before the plugin is activated, so that what the plugin causes then is in it.
		await writeFile(log, '');
		await expectDone(setUpCode(options, site.pluginFile));
	} catch (error) {
		await stop();
		throw error;
	}

	return {
		url,
		folder: site.wordpress,
		phpVersion: server.php,
		seen: server.seen,
		pluginFile: site.pluginFile,
		run: async (code, path) => (await run(code, path)).split(resultMark)[0] ?? '',
		async runJson<T>(code: string, path?: string) {
			const text = await run(code, path);
			const json = text.split(resultMark)[1];
			if (json === undefined) throw new Error(`The code returned nothing. It printed: ${text}`);
			return JSON.parse(json) as T;
		},
		php: server.command,
		login: (account = admin) => logIn(url, account),
		loginLink(path) {
			if (site.loginParameter === undefined) throw new Error('Start with loginLinks: true.');
			const [address = '', hash] = path.split('#', 2);
			const joint = address.includes('?') ? '&' : '?';
			const fragment = hash === undefined ? '' : `#${hash}`;
			return `${url}${address}${joint}${site.loginParameter}${fragment}`;
		},
		request(path, { cookies, ...init } = {}) {
			const headers = new Headers(init.headers);
			if (cookies) headers.set('cookie', cookieHeader(cookies));
			return fetch(url + path, { redirect: 'manual', ...init, headers });
		},
		debugLog: readLog,
		clearDebugLog: () => writeFile(log, ''),
		stop,
	};
}

/** PHP that stores the address in a database of another one, for a network, which goes by what is stored. Prints "done". */
function addressCode(url: string): string {
	return `
global $wpdb;
foreach ( [ 'siteurl', 'home' ] as $name ) {
	$wpdb->update( $wpdb->options, [ 'option_value' => ${phpString(url)} ], [ 'option_name' => $name ] );
}
echo 'done';`;
}

/** PHP that titles the site, stores its options, turns on permalinks and activates the plugin. Prints "done". */
function setUpCode(options: WordPressOptions, pluginFile: string | undefined): string {
	const site = {
		blogname: options.site?.title ?? 'Demo shop',
		...options.site?.options,
	};
	const activate = options.activate ?? 'site';
	const activation =
		pluginFile === undefined || activate === 'none'
			? ''
			: `
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_set_current_user( 1 );
$active = activate_plugin( ${phpString(pluginFile)}, '', ${activate === 'network'} );
if ( is_wp_error( $active ) ) {
	exit( ${phpString(basename(pluginFile))} . ' could not be activated: ' . $active->get_error_message() );
}`;
	return `
foreach ( json_decode( ${phpString(JSON.stringify(site))}, true ) as $name => $value ) {
	update_option( $name, $value );
}
${readableAddresses}
${activation}
echo 'done';`;
}
