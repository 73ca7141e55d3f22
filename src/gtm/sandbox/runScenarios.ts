import type { Program } from 'acorn';
import { bindApi } from './apis/apiTable.ts';
import { assertThat } from './assertThat.ts';
import { runProgram } from './callFunction.ts';
import { toText } from './coerce.ts';
import { createMeter, type Meter } from './meter.ts';
import { createMockedApis, type MockedApis } from './mockedApis.ts';
import type { PermissionEntry } from './permissions.ts';
import { contextFor, programOf } from './runTemplate.ts';
import { type Place, SandboxError } from './sandboxError.ts';
import { createRootScope, createScope } from './scope.ts';
import { createTestHost, type TestPage } from './testHost.ts';
import { createObject, isFunction, isObject, type Value } from './value.ts';

/** The parts of a template that its tests need. */
export interface TestedTemplate {
	info: { type: 'TAG' | 'MACRO' };
	code: string;
	permissions: readonly PermissionEntry[];
	tests: { setup?: string; scenarios: readonly { name: string; code: string }[] };
}

export type ScenarioResult = {
	name: string;
	/** What acted on nothing, such as a script that was not loaded. */
	warnings: string[];
	/** Syntax nodes of the template that were evaluated. */
	nodes: number;
} & (
	| { ok: true }
	| {
			ok: false;
			message: string;
			/** The line in the scenario's own code; undefined where the set-up failed. */
			line: number | undefined;
	  }
);

/**
 * Runs the tests inside a template (___TESTS___) as GTM's template editor does: the set-up before
 * each scenario, on a fresh page, with fresh mocks. Steps are counted and limited; what can take for
 * ever between two steps is a regular expression that backtracks, so a caller that runs templates of
 * others gives `within`, which ends a run by throwing a SandboxError.
 */
export function runScenarios(
	template: TestedTemplate,
	page: TestPage = {},
	within: <T>(run: () => T) => T = (run) => run(),
): ScenarioResult[] {
	let program: Program | undefined;
	const readTemplate = () => {
		program ??= programOf(template.code);
		return program;
	};
	return template.tests.scenarios.map(({ name, code }) => {
		const meter = createMeter();
		const warnings: string[] = [];
		const records = { meter, warnings };
		const one = () =>
			runScenario({ ...template, readTemplate }, code, structuredCopy(page), records);
		const error = caught(() => within(one));
		const result = { name, warnings, nodes: meter.nodes };
		if (!error) return { ...result, ok: true };
		const line = error.placeIn('scenario')?.line;
		return { ...result, ok: false, message: messageOf(error), line };
	});
}

interface Records {
	meter: Meter;
	warnings: string[];
}

function runScenario(
	template: TestedTemplate & { readTemplate(): Program },
	code: string,
	page: TestPage,
	{ meter, warnings }: Records,
): SandboxError | undefined {
	const host = createTestHost(page);
	const context = contextFor(host, template.permissions);
	const apis = createMockedApis({ context, warn: (message) => warnings.push(message) });
	const runCode = (fields: Value): Value => {
		const program = template.readTemplate();
		const data = createObject(isObject(fields) ? Object.entries(fields) : []);
		if (template.info.type === 'TAG') addOutcomeFunctions(data, apis);
		const run = { source: 'template', meter };
		return runProgram(program, createRootScope(run, { data, require: apis.require }));
	};
	const names: Record<string, Value> = {
		assertApi: apis.assertApi,
		assertThat,
		fail: (message) => {
			throw new SandboxError(message === undefined ? 'The scenario failed.' : toText(message));
		},
		mock: (name, value) => void apis.mock(name, value),
		mockObject: (name, object) => void apis.mockObject(name, object),
		require: (name) => bindApi(toText(name), context),
		runCode,
	};
	return caught(() => {
		const tests = createMeter();
		const outer = createRootScope({ source: 'setup', meter: tests }, names);
		runProgram(programOf(template.tests.setup ?? '', 'setup'), outer);
		const inner = { ...createScope(outer), run: { source: 'scenario', meter: tests } };
		runProgram(programOf(code, 'scenario'), inner);
		host.runLater();
		return undefined;
	});
}

/** What the run returns, or the SandboxError that it throws. */
function caught(run: () => SandboxError | undefined): SandboxError | undefined {
	try {
		return run();
	} catch (error) {
		if (error instanceof SandboxError) return error;
		throw error;
	}
}

/** In a test every call of the two counts, and is seen at once. */
function addOutcomeFunctions(data: Record<string, Value>, apis: MockedApis): void {
	for (const name of ['gtmOnSuccess', 'gtmOnFailure']) {
		const given = data[name];
		data[name] = (...args) => {
			const result = apis.recordCall(name, args);
			return isFunction(given) ? given(...args) : result;
		};
	}
}

function messageOf(error: SandboxError): string {
	const elsewhere = error.places.find(({ source }) => source !== 'scenario');
	return elsewhere ? `${error.message} (${wordsFor(elsewhere)})` : error.message;
}

function wordsFor({ source, line, column }: Place): string {
	const where = source === 'template' ? "the template's code" : 'the set-up';
	return `in ${where}, line ${line}, column ${column}`;
}

/** Each scenario changes a page of its own. */
function structuredCopy(page: TestPage): TestPage {
	const copy = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(copy);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
	};
	return copy(page) as TestPage;
}
