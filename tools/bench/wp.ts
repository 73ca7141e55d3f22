import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordPressCore } from '../wordpress/core.ts';
import { differenceOf, type Measured, numbersOf, spreadOf } from './wp/costs.ts';
import { costTable } from './wp/costTable.ts';
import { countFresh } from './wp/countFresh.ts';
import { findPhp, type Machine } from './wp/findPhp.ts';
import { startFrontServer, type Visit } from './wp/frontServer.ts';
import { goalLines } from './wp/goals.ts';
import { fillPlugins, installSetUp, isNetwork } from './wp/installSetUps.ts';
import { makeNativeSite, type NativeSite } from './wp/nativeSite.ts';
import { type SetUp, setUps, standInNote } from './wp/setUps.ts';
import { autoloadedBytes, rowsLeft } from './wp/storedRows.ts';

/** Visits of every set-up that are measured. */
const COUNTED = 2;
const TIMED = 25;

const found = await findPhp();
if (found.ok) await measure(found.machine);
else console.log(`The front page of WordPress: not run: ${found.why}.`);

async function measure(machine: Machine): Promise<void> {
	const core = await wordPressCore('7.1', console.log);
	if (!core.ok) {
		console.log(`The front page of WordPress: not run: ${core.message}`);
		return;
	}
	const site = await makeNativeSite(core.folder, fillPlugins);
	const profiles = machine.valgrind
		? await mkdtemp(join(tmpdir(), 'ga4-bridge-counts-'))
		: undefined;
	try {
		for (const setUp of setUps) await installSetUp(site, setUp);
		const [visits, fresh] = await Promise.all([
			visitAll(site, machine.opcache, profiles),
			machine.valgrind ? countAllFresh(site) : undefined,
		]);
		const all: Measured[] = [];
		for (const setUp of setUps) {
			const { name } = setUp;
			const left = /^(site-ours-all|network-ours)$/.test(name) && (await rowsLeft(site, setUp));
			const count = fresh?.get(name);
			all.push({
				setUp,
				visits: visits.get(name) ?? [],
				autoloaded: await autoloadedBytes(site, bareOf(setUp), name),
				...(left ? { left } : {}),
				...(count === undefined ? {} : { fresh: count }),
			});
		}
		print(machine, all);
	} finally {
		await site.remove();
		if (profiles !== undefined) await rm(profiles, { recursive: true, force: true });
	}
}

/** Several visits of each set-up, in turns: nothing that grows in the server's life may count against the last. */
async function visitAll(
	site: NativeSite,
	opcache: boolean,
	profiles: string | undefined,
): Promise<Map<string, Visit[]>> {
	const server = await startFrontServer(site, { opcache, profiles });
	const visits = new Map<string, Visit[]>(setUps.map(({ name }) => [name, []]));
	const rounds = profiles === undefined ? TIMED : COUNTED;
	try {
		// What PHP compiles and keeps, it has by the third visit.
		for (let round = 0; round < 2; round++) {
			for (const { name } of setUps) await server.visit(name);
		}
		await server.count();
		for (let round = 0; round < rounds; round++) {
			for (const { name } of setUps) visits.get(name)?.push(await server.visit(name));
		}
	} finally {
		await server.stop();
	}
	return visits;
}

/** The set-ups of one site without what PHP has kept; the others would not say more, and take ten seconds each. */
async function countAllFresh(site: NativeSite): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const name of ['site-bare', 'site-empty', 'site-stand-in', 'site-ours', 'site-ours-all']) {
		counts.set(name, await countFresh(site, name));
	}
	return counts;
}

function print({ php, opcache, valgrind }: Machine, all: readonly Measured[]): void {
	const measured = (name: string): Measured => {
		const one = all.find(({ setUp }) => setUp.name === name);
		if (!one) throw new Error(`There is no set-up ${name}.`);
		return one;
	};
	const numbers = (name: string) => numbersOf(measured(name));
	const difference = (name: string) =>
		differenceOf(numbers(name), numbers(bareOf(measured(name).setUp)));
	const caching = opcache ? 'with OPcache' : 'without OPcache, so that it compiles every file';
	console.log(`The front page of WordPress 7.1 on SQLite, PHP ${php} ${caching}`);
	if (!valgrind) {
		console.log(
			`Instructions: not run: there is no valgrind. Instead medians of ${TIMED} visits, in ms.`,
		);
	}
	console.log(costTable(all, numbers, difference, valgrind));
	console.log(standInNote);
	if (valgrind) {
		const spread = Math.max(...all.map(spreadOf));
		console.log(
			`"uncompiled": without OPcache, by the command line. Two counts of one set-up differ by ${spread.toFixed(3)} M at most.`,
		);
	}
	console.log('\nGoals: ours with a key, over the bare site');
	for (const line of goalLines(difference, measured, valgrind && opcache)) console.log(line);
}

function bareOf(setUp: SetUp): string {
	return isNetwork(setUp) ? 'network-bare' : 'site-bare';
}
