import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CannotStart } from './CannotStart.ts';
import type { Report } from './cache/keepInCache.ts';
import { cachedChromium, fetchChromium } from './chromiumFromNpm.ts';

/** `env` is what this one needs in its environment besides our own. */
export type Chromium =
	| { ok: true; path: string; flags: readonly string[]; env: Record<string, string> }
	| { ok: false; message: string };

/** No sandbox: a check runs as root in a container. The others keep the browser from calling its maker. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const remedy = {
	linux:
		'Install one ("apt-get install chromium" on Debian, "dnf install chromium" on Fedora) or set CHROMIUM_PATH to its executable.',
	darwin:
		'Install Chrome from https://www.google.com/chrome/ or set CHROMIUM_PATH to its executable.',
	win32:
		'Install Chrome from https://www.google.com/chrome/ or set CHROMIUM_PATH to its executable.',
};

/**
 * The Chromium, Chrome or Edge of this machine: the one `CHROMIUM_PATH` names, else the first found where
 * each system keeps it, else the one fetched from npm earlier. Nothing is downloaded.
 */
export function findChromium(
	platform: NodeJS.Platform = process.platform,
	env: NodeJS.ProcessEnv = process.env,
): Chromium {
	const named = env.CHROMIUM_PATH;
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return { ok: true, path: named, flags, env: {} };
		return {
			ok: false,
			message: `CHROMIUM_PATH is "${named}", and there is no such file. Set it to the executable of Chromium, Chrome or Edge, or unset it.`,
		};
	}
	const path = usualPlaces(platform, env).find((place) => existsSync(place));
	if (path !== undefined) return { ok: true, path, flags, env: {} };
	const cached = platform === process.platform ? cachedChromium() : undefined;
	if (cached) {
		return { ok: true, path: cached.path, flags, env: { LD_LIBRARY_PATH: cached.libraries } };
	}
	const system = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
	return { ok: false, message: `No Chromium, Chrome or Edge was found. ${remedy[system]}` };
}

/** Finds a Chromium, and where there is none but npm has one, fetches that. */
export async function findOrFetchChromium(report: Report): Promise<Chromium> {
	const found = findChromium();
	if (found.ok || process.env.CHROMIUM_PATH) return found;
	const problem = await fetchChromium(report);
	if (problem === undefined) return findChromium();
	return { ok: false, message: `${found.message} (From npm: ${problem})` };
}

/** Starts the browser found, without a window. Throws CannotStart where there is none. */
export async function launchChromium(): Promise<Browser> {
	const found = findChromium();
	if (!found.ok) throw new CannotStart(found.message);
	return chromium.launch({
		executablePath: found.path,
		args: [...found.flags],
		env: { ...definedEnv(), ...found.env },
	});
}

function definedEnv(): Record<string, string> {
	const entries = Object.entries(process.env);
	return Object.fromEntries(
		entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
	if (platform === 'darwin') {
		const apps = ['/Applications', join(env.HOME ?? '/', 'Applications')];
		const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return apps.flatMap((folder) =>
			names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
		);
	}
	if (platform === 'win32') {
		const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
		const names = [
			['Google', 'Chrome', 'Application', 'chrome.exe'],
			['Chromium', 'Application', 'chrome.exe'],
			['Microsoft', 'Edge', 'Application', 'msedge.exe'],
		];
		return roots
			.filter((root) => root !== undefined)
			.flatMap((root) => names.map((parts) => join(root, ...parts)));
	}
	const names = [
		'chromium',
		'chromium-browser',
		'google-chrome',
		'google-chrome-stable',
		'microsoft-edge',
	];
	const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
	return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
