import { join } from 'node:path';
import { root } from './build/project.ts';
import { CannotStart } from './CannotStart.ts';
import type { Report } from './cache/keepInCache.ts';
import { demoKey } from './demo/gtm/gtmShop.ts';
import { type DemoServer, startDemoServer } from './demo/server.ts';
import { type WordPressVersion, wordPressCore } from './wordpress/core.ts';
import { isPortTaken } from './wordpress/freePort.ts';
import {
	startWordPress,
	type WordPress,
	type WordPressOptions,
} from './wordpress/startWordPress.ts';

export interface DemoOptions {
	version: WordPressVersion;
	php: NonNullable<WordPressOptions['php']>;
	port: number;
	demoPort: number;
	report: Report;
}

export interface Demo {
	wordpress: WordPress;
	server: DemoServer;
	addresses: { admin: string; shop: string; gtmShop: string; viewer: string; gtmFiles: string };
	stop(): Promise<void>;
}

/** Throws CannotStart where one of the two ports is taken, naming the option that chooses another. */
export async function expectFreePorts(options: DemoOptions): Promise<void> {
	for (const [option, port] of [
		['--port', options.port],
		['--demo-port', options.demoPort],
	] as const) {
		if (!(await isPortTaken(port))) continue;
		throw new CannotStart(
			`Port ${port} is in use. End the program that listens on it (perhaps this demo in another window), or choose another with ${option}.`,
		);
	}
}

/**
 * Starts what `npm start` shows: the stand-ins with the hit viewer, and a WordPress whose plugin is
 * connected to them. Expects the plugin to be built. Throws CannotStart with a sentence for the user.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
	const { report } = options;
	const core = await findCore(options);
	report('Starting the stand-ins and the hit viewer …');
	const server = await startDemoServer({ port: options.demoPort });
	try {
		const wordpress = await startWordPress({
			version: options.version,
			php: options.php,
			port: options.port,
			plugin: join(root, 'wordpress-plugin'),
			muPlugins: join(root, 'tools', 'demo', 'mu-plugin'),
			constants: { GA4_BRIDGE_DEMO_ORIGIN: server.origin },
			site: { options: { ga4_bridge_for_smartsupp: { chatKey: demoKey } } },
			loginLinks: true,
			workers: 2,
			...core,
			report,
		});
		return {
			wordpress,
			server,
			addresses: {
				admin: wordpress.loginLink(
					'/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp#connect',
				),
				shop: `${wordpress.url}/`,
				gtmShop: `${server.origin}/gtm-shop`,
				viewer: `${server.origin}/`,
				gtmFiles: join(root, 'gtm-template'),
			},
			async stop() {
				await Promise.all([wordpress.stop(), server.stop()]);
			},
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** Where WordPress comes from, and whether its calls to wordpress.org can be answered at all. */
async function findCore({
	version,
	report,
}: DemoOptions): Promise<Pick<WordPressOptions, 'download' | 'offline'>> {
	const [core, online] = await Promise.all([wordPressCore(version, report), wordPressOrgAnswers()]);
	if (core.ok) {
		if (!online) report('wordpress.org does not answer: WordPress runs without updates.');
		return { offline: !online };
	}
	if (online) {
		report(`${core.message} WordPress is fetched from wordpress.org instead.`);
		return { download: true, offline: false };
	}
	throw new CannotStart(
		`WordPress is not on this machine yet, and neither npm nor wordpress.org could be reached (${core.message}). Connect to the internet and run the command again, or set WP_CORE_DIR to the folder of an unpacked WordPress.`,
	);
}

async function wordPressOrgAnswers(): Promise<boolean> {
	return fetch('https://api.wordpress.org/', { signal: AbortSignal.timeout(4000) })
		.then((answer) => answer.status < 500)
		.catch(() => false);
}
