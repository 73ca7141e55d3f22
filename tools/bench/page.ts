import { cpus, loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { buildPageScripts, type PageScripts } from '../build/page.ts';
import { startDemoServer } from '../demo/server.ts';
import { findChromium, launchChromium } from '../findChromium.ts';
import { serveFiles } from '../serveFiles.ts';
import { median } from './median.ts';
import { benchPages, type Variant } from './page/benchPages.ts';
import { measureEvents } from './page/measureEvents.ts';
import { measureStart } from './page/measureStart.ts';
import { measureVitals } from './page/measureVitals.ts';
import { type PageSize, pageSizes, tooLarge } from './page/pageSizes.ts';
import { tableOf } from './table.ts';

/** The goal for our own inline tag and page.js together, on a processor 6 times slower than this one. */
const START_GOAL_MS = 1;
const SLOW = 6;
const RUNS = 9;
const VISITS = 5;

/** So isolated, a page may read its clock in steps of 5 microseconds. */
const PRECISE_CLOCK = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'credentialless',
};

const scripts = await buildPageScripts();
printSizes(pageSizes(scripts));
const chromium = findChromium();
if (chromium.ok) await printTimes(scripts);
else console.log(`Times were not measured. ${chromium.message}`);

function printSizes(sizes: readonly PageSize[]): void {
	const rows = sizes.map(({ name, bytes, goal, gate }) => [
		name,
		String(bytes),
		goal?.toString() ?? '',
		gate?.toString() ?? '',
		missedBy(bytes, goal, 0),
	]);
	console.log(tableOf('Sizes in bytes, brotli', ['bytes', 'goal', 'gate', ''], rows));
	const faults = tooLarge(sizes);
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) process.exitCode = 1;
}

async function printTimes(built: PageScripts): Promise<void> {
	const demo = await startDemoServer({ port: 0 });
	const pages = benchPages(built, demo.origin);
	const site = await serveFiles(async (path) => pages.get(path), PRECISE_CLOCK);
	const browser = await launchChromium();
	try {
		await printStart(browser, site.origin);
		for (const rate of [1, SLOW]) await printEvents(browser, site.origin, rate);
		await printVitals(browser, site.origin);
	} finally {
		await browser.close();
		await Promise.all([site.stop(), demo.stop()]);
	}
	const [load = 0] = loadavg();
	if (load > cpus().length)
		console.log(
			`\nThis machine is busy (load ${load.toFixed(0)}, ${cpus().length} processors), so the times are too long: "best" tells most.`,
		);
}

async function printStart(browser: Browser, origin: string): Promise<void> {
	const names: Record<Variant, string> = {
		empty: 'an empty script',
		vendor: "the chat's plain snippet",
		bridge: 'bridge alone',
		both: 'bridge and chat',
	};
	const addresses = Object.keys(names).map((variant) => `${origin}/start/${variant}.html`);
	const costs = await measureStart(browser, addresses, SLOW, RUNS);
	const rows = Object.entries(names).map(([variant, name], at) => {
		const all = costs[at] ?? [];
		const inline = all.map((cost) => cost.inline);
		const script = all.flatMap((cost) => cost.script ?? []);
		const goal = variant === 'bridge' ? START_GOAL_MS : undefined;
		return [
			name,
			...cellsOf(inline, 2),
			...(script.length > 0 ? cellsOf(script, 2) : ['', '']),
			goal?.toString() ?? '',
			missedBy(median(inline) + median(script), goal, 2),
		];
	});
	console.log(
		tableOf(
			`\nMain thread at the start, ms, ${slowness(SLOW)} (${RUNS} runs)`,
			['inline: median', 'best', 'page.js: median', 'best', 'goal', ''],
			rows,
		),
	);
}

async function printEvents(browser: Browser, origin: string, rate: number): Promise<void> {
	const rows: string[][] = [];
	for (const [name, variant] of [
		['without us', 'empty'],
		['with the bridge', 'bridge'],
	] as const) {
		const costs = await measureEvents(browser, `${origin}/events/${variant}.html`, rate);
		const handing = costs.map((cost) => cost.handing);
		const whole = costs.map((cost) => cost.whole);
		rows.push([name, ...cellsOf(handing, 0), ...cellsOf(whole, 0)]);
	}
	console.log(
		tableOf(
			`\nOne chat event, microseconds, ${slowness(rate)} (10 batches of 30)`,
			['handing over: median', 'best', 'all tasks: median', 'best'],
			rows,
		),
	);
}

async function printVitals(browser: Browser, origin: string): Promise<void> {
	const addresses = ['vendor', 'both'].map((variant) => `${origin}/shop/${variant}.html`);
	const [plain, ours] = await measureVitals(browser, addresses, SLOW, VISITS);
	if (!plain || !ours) return;
	const rows = (['lcp', 'tbt', 'inp'] as const).map((name) => [
		name.toUpperCase(),
		plain[name].toFixed(0),
		ours[name].toFixed(0),
		plain[name] > 0 ? (ours[name] / plain[name]).toFixed(2) : '',
	]);
	console.log(
		tableOf(
			`\nThe demo shop with stand-ins for chat and Google, ms, ${slowness(SLOW)} (medians of ${VISITS})`,
			['plain snippet', 'bridge and chat', 'ratio'],
			rows,
		),
	);
}

function cellsOf(values: readonly number[], digits: number): string[] {
	return [median(values).toFixed(digits), Math.min(...values).toFixed(digits)];
}

function slowness(rate: number): string {
	return rate === 1 ? 'on this processor' : `on one ${rate} times slower`;
}

function missedBy(value: number, goal: number | undefined, digits: number): string {
	return goal !== undefined && value > goal ? `missed by ${(value - goal).toFixed(digits)}` : '';
}
