import { startVitest } from 'vitest/node';
import { buildAll } from './build/index.ts';
import { root } from './build/project.ts';
import { countTests } from './checks/countTests.ts';
import { type Check, type Count, runChecks } from './checks/runChecks.ts';
import { runPackageScript } from './checks/runCommand.ts';
import { findOrFetchChromium } from './findChromium.ts';
import { wordPressCore } from './wordpress/core.ts';
import { machinePhp } from './wordpress/servers/machinePhp.ts';

const types: Check = {
	name: 'types (tsc -b)',
	async run() {
		const { code, output } = await runPackageScript('typescript/bin/tsc', ['-b']);
		return code === 0 ? undefined : output;
	},
};

const style: Check = {
	name: 'style (biome check .)',
	async run() {
		const { code, output } = await runPackageScript('@biomejs/biome/bin/biome', ['check', '.']);
		return code === 0 ? undefined : output;
	},
};

const build: Check = {
	name: 'both artifacts build',
	async run() {
		await buildAll(say);
		return undefined;
	},
};

/** Fetched before the tests, so that a slow network is seen and does not run into a test's time limit. */
const cores: Check = {
	name: 'WordPress 7.1 and 6.6 are there',
	async run() {
		for (const version of ['7.1', '6.6'] as const) {
			const core = await wordPressCore(version, say);
			if (!core.ok) return core.message;
		}
		const own = await machinePhp();
		say(
			own.ok
				? `WordPress 7.1 runs on this machine's PHP ${own.version}, 6.6 and some of 7.1 on the PHP of Playground.`
				: `WordPress runs on the PHP of Playground alone, which takes longer: ${own.why}.`,
		);
		return undefined;
	},
};

const browser: Check = {
	name: 'a Chromium is there',
	async run() {
		const found = await findOrFetchChromium(say);
		return found.ok ? undefined : `${found.message} The tests in the browser were not run.`;
	},
};

/** What each part needs first, and the vitest projects that need it. */
const parts: Record<string, { checks: Check[]; projects: Record<string, readonly Check[]> }> = {
	unit: { checks: [types, style], projects: { unit: [] } },
	screen: { checks: [types, style], projects: { dom: [] } },
	commands: { checks: [types, style], projects: { commands: [] } },
	wordpress: { checks: [types, style, build, cores], projects: { wordpress: [build, cores] } },
	browser: {
		checks: [types, style, build, cores, browser],
		projects: { browser: [build, cores, browser] },
	},
	all: {
		checks: [types, style, build, cores, browser],
		projects: {
			unit: [],
			dom: [],
			commands: [],
			wordpress: [build, cores],
			browser: [build, cores, browser],
		},
	},
};

const [name = 'all', ...filters] = process.argv.slice(2);
const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
if (part === undefined) {
	say(`There is no part "${name}" of the tests. There are: ${Object.keys(parts).join(', ')}.`);
	process.exit(1);
}

const checked = await runChecks(part.checks, say);
const runnable: string[] = [];
for (const [project, needs] of Object.entries(part.projects)) {
	const missing = needs.filter((check) => checked.failedNames.includes(check.name));
	if (missing.length === 0) runnable.push(project);
	else say(`✗ ${project} tests were not run, because of: ${missing.map(nameOf).join(', ')}`);
}
const tested = runnable.length > 0 ? await runTests(runnable) : { passed: 0, failed: 0 };
for (const failed of checked.failedNames) say(`✗ ${failed}`);
const passed = checked.passed + tested.passed;
const failed = checked.failed + tested.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => {
	process.exit(failed === 0 ? 0 : 1);
});

/** Runs vitest over these projects and lists below its own report what counts as failed. */
async function runTests(projects: string[]): Promise<Count> {
	const vitest = await startVitest('test', filters, {
		root,
		project: projects,
		watch: false,
		run: true,
		allowOnly: false,
		// Counted as a failure below, with the project's name.
		passWithNoTests: true,
	});
	const modules = vitest.state.getTestModules();
	const { passed, failures, retried } = countTests(modules, vitest.state.getUnhandledErrors());
	await vitest.close();
	if (modules.length === 0) failures.push(`no test file was found for: ${projects.join(', ')}`);
	for (const test of retried) say(`needed a second try: ${test}`);
	for (const failure of failures) say(`✗ ${failure}`);
	return { passed, failed: failures.length };
}

function nameOf(check: Check): string {
	return check.name;
}

function say(line: string): void {
	console.log(line);
}
