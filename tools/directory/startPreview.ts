import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunCLIArgs, runCLI } from '@wp-playground/cli';
import { CannotStart } from '../CannotStart.ts';
import { wordPressCore } from '../wordpress/core.ts';
import { freePort } from '../wordpress/freePort.ts';
import { installedDatabase } from '../wordpress/installedDatabase.ts';
import { phpIni } from '../wordpress/phpIni.ts';
import { assetsFolder } from './paths.ts';

export const blueprintFile = join(assetsFolder, 'blueprints/blueprint.json');

export interface Preview {
	/** Where the preview begins: the page that the blueprint names. */
	address: string;
	/** The addresses that the site's PHP asked for, one a line. None was answered. */
	requests(): Promise<string>;
	/** What PHP and WordPress logged. */
	debugLog(): Promise<string>;
	stop(): Promise<void>;
}

/** Notes every request of the site's PHP, and answers it as a site without network does. */
const noRequests = `<?php
add_filter( 'pre_http_request', function ( $answer, $args, $url ) {
	file_put_contents( '/wordpress/wp-content/requests.log', $url . "\\n", FILE_APPEND );
	return new WP_Error( 'http_request_failed', 'A preview has no network.' );
}, 10, 3 );
`;

/**
 * The preview that the directory offers, run by the blueprint as it stands, but with the plugin of this zip (nobody knows
 * whether the directory has this one) and WordPress from the cache.
 */
export async function startPreview(zip: string): Promise<Preview> {
	const core = await wordPressCore('7.1', () => {});
	if (!core.ok) throw new CannotStart(core.message);
	const folder = await mkdtemp(join(tmpdir(), 'ga4-bridge-preview-'));
	const wordpress = join(folder, 'wordpress');
	const content = join(wordpress, 'wp-content');
	// Nine files of ten, which nobody writes into, are not copied.
	const big = ['wp-admin', 'wp-includes'].map((name) => ({
		hostPath: join(core.folder, name),
		vfsPath: `/wordpress/${name}`,
	}));
	const isCopied = (path: string) => !big.some(({ hostPath }) => path === hostPath);
	cpSync(core.folder, wordpress, { recursive: true, filter: isCopied });
	await installedDatabase(core.folder, '8.3')?.lay(wordpress);
	await mkdir(join(content, 'mu-plugins'), { recursive: true });
	await writeFile(join(content, 'mu-plugins/no-requests.php'), noRequests);
	const blueprint = await readBlueprint();
	const steps = blueprint.steps.map((step) =>
		isPluginOfOurs(step)
			? { ...step, pluginData: { resource: 'vfs', path: '/plugin/plugin.zip' } }
			: step,
	);
	const { preferredVersions: _, ...rest } = blueprint;
	await writeFile(join(folder, 'php.ini'), phpIni);
	await mkdir(join(folder, 'plugin'));
	cpSync(zip, join(folder, 'plugin/plugin.zip'));
	const server = await runCLI({
		command: 'server',
		port: await freePort(),
		php: '8.3',
		wp: '7.1',
		verbosity: 'quiet',
		blueprint: { ...rest, steps } as NonNullable<RunCLIArgs['blueprint']>,
		wordpressInstallMode: 'install-from-existing-files-if-needed',
		'mount-before-install': [
			{ hostPath: wordpress, vfsPath: '/wordpress' },
			...big,
			{ hostPath: join(folder, 'plugin'), vfsPath: '/plugin' },
			{ hostPath: join(folder, 'php.ini'), vfsPath: '/internal/shared/php.ini' },
		],
		'define-bool': { WP_DEBUG: true, WP_DEBUG_DISPLAY: false },
		define: { WP_DEBUG_LOG: '/wordpress/wp-content/debug.log' },
	});
	const read = (name: string) => readFile(join(content, name), 'utf8').catch(() => '');
	return {
		address: `${server.serverUrl}${blueprint.landingPage}`,
		requests: () => read('requests.log'),
		debugLog: () => read('debug.log'),
		async stop() {
			await server[Symbol.asyncDispose]();
			await rm(folder, { recursive: true, force: true, maxRetries: 3 });
		},
	};
}

interface Blueprint {
	landingPage: string;
	preferredVersions: { php: string; wp: string };
	steps: object[];
	[other: string]: unknown;
}

async function readBlueprint(): Promise<Blueprint> {
	return JSON.parse(await readFile(blueprintFile, 'utf8'));
}

function isPluginOfOurs(step: { step?: string; pluginData?: { slug?: string } }): boolean {
	return step.step === 'installPlugin' && step.pluginData?.slug === 'ga4-bridge-for-smartsupp';
}
