import type { TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Count } from './runChecks.ts';

/** What became of the tests, those that are worth a line by name. */
export interface TestCount extends Count {
	readonly failures: string[];
	/** Tests that passed, and not at the first try. */
	readonly retried: string[];
}

/**
 * How many tests passed, and how many did not. A test that was skipped, a hook or file that failed and an
 * error nobody caught count as failures: `failures` names each.
 */
export function countTests(
	modules: readonly TestModule[],
	unhandledErrors: readonly unknown[],
): TestCount {
	let passed = 0;
	const failures: string[] = [];
	const retried: string[] = [];
	for (const module of modules) {
		const file = module.relativeModuleId;
		failures.push(...errorsOf(module, file));
		for (const suite of module.children.allSuites()) {
			failures.push(...errorsOf(suite, `${file} > ${suite.fullName}`));
		}
		for (const test of module.children.allTests()) {
			const name = `${file} > ${test.fullName}`;
			if (test.result().state === 'passed') passed++;
			else failures.push(`${name} (${stateOf(test)})`);
			if (test.diagnostic()?.flaky) retried.push(name);
		}
	}
	for (const error of unhandledErrors) failures.push(`an error nobody caught: ${messageOf(error)}`);
	return { passed, failed: failures.length, failures, retried };
}

function errorsOf(suite: TestModule | TestSuite, name: string): string[] {
	return suite.errors().map((error) => `${name}: ${error.message}`);
}

function stateOf(test: TestCase): string {
	const { state } = test.result();
	return state === 'skipped' || state === 'pending' ? 'was not run' : state;
}

function messageOf(error: unknown): string {
	return error instanceof Error ||
		(typeof error === 'object' && error !== null && 'message' in error)
		? String(error.message)
		: String(error);
}
