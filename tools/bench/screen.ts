import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginBuildFolder } from '../build/index.ts';
import { brotliSize } from '../build/minify.ts';
import { buildScreen } from '../build/plugin.ts';
import { findChromium, launchChromium } from '../findChromium.ts';
import { startDemo } from '../startDemo.ts';
import { freePort } from '../wordpress/freePort.ts';
import { median } from './median.ts';
import { measureScreens, type Opening } from './screen/measureScreens.ts';
import { tableOf } from './table.ts';

/** A kilobyte is 1,000 bytes here. */
const FIRST_GOAL = 20_000;
const READY_GOAL_MS = 1_800;
const RATIO_GOAL = 1.5;
const VISITS = 7;

const folder = join(pluginBuildFolder, 'admin');
await buildScreen(folder);
await printSizes();
const chromium = findChromium();
if (chromium.ok) await printTimes();
else console.log(`Times were not measured. ${chromium.message}`);

async function printSizes(): Promise<void> {
	const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name)).sort();
	const files = await Promise.all(
		names.map(async (name) => ({
			name,
			bytes: brotliSize(await readFile(join(folder, name), 'utf8')),
		})),
	);
	const scripts = files.filter(({ name }) => name.endsWith('.js'));
	const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
	const rows = files.map(({ name, bytes }) => [
		nameOf(name),
		String(bytes),
		...(name === 'index.js' ? [String(FIRST_GOAL), verdict(bytes <= FIRST_GOAL)] : ['', '']),
	]);
	rows.push(['all scripts', String(total), '', '']);
	console.log(tableOf('Sizes of our own files, bytes, brotli', ['bytes', 'goal', ''], rows));
}

function nameOf(file: string): string {
	if (file === 'index.js') return 'index.js, loaded with the screen';
	return file.endsWith('.js') ? `${file}, when its tab is opened` : file;
}

async function printTimes(): Promise<void> {
	const demo = await startDemo({
		version: '7.1',
		php: '8.3',
		port: await freePort(),
		demoPort: await freePort(),
		report: () => {},
	});
	const browser = await launchChromium();
	try {
		const { general, screen } = await measureScreens(browser, demo.wordpress.url, VISITS);
		const ratio = median(screen.map(ready)) / median(general.map(ready));
		const ours = median(screen.map(ready));
		console.log(
			tableOf(
				`\nFrom the click to a screen that can be used, milliseconds, median of ${VISITS} visits in turn`,
				['ready', 'server', 'page', 'requests'],
				[rowOf('Settings > General', general), rowOf('this plugin', screen)],
			),
		);
		// WordPress itself asks for the picture of whoever is logged in, on every screen.
		const usual = general.flatMap(({ elsewhere }) => elsewhere);
		const outside = screen.flatMap(({ elsewhere }) => elsewhere);
		const added = [...new Set(outside.filter((host) => !usual.includes(host)))];
		console.log(
			[
				'',
				`Ready in ${ours.toFixed(0)} ms, goal ${READY_GOAL_MS}: ${verdict(ours <= READY_GOAL_MS)}`,
				`${ratio.toFixed(2)} times Settings > General, goal ${RATIO_GOAL}: ${verdict(ratio <= RATIO_GOAL)}`,
				`Other hosts asked than by Settings > General: ${added.join(', ') || 'none'}, goal none: ${verdict(added.length === 0)}`,
				'WordPress runs on PHP in WebAssembly here, several times slower than on a server: the ratio tells most.',
			].join('\n'),
		);
	} finally {
		await browser.close();
		await demo.stop();
	}
}

function ready(opening: Opening): number {
	return opening.ready;
}

function rowOf(name: string, openings: readonly Opening[]): string[] {
	const middle = (value: (opening: Opening) => number) => median(openings.map(value)).toFixed(0);
	return [
		name,
		middle(ready),
		middle(({ server }) => server),
		middle((opening) => opening.ready - opening.server),
		middle(({ requests }) => requests),
	];
}

function verdict(met: boolean): string {
	return met ? 'met' : 'missed';
}
