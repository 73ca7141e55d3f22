import type { PermissionEntry } from '../../../src/gtm/sandbox/permissions.ts';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost, type TestHost } from '../../../src/gtm/sandbox/testHost.ts';

/** Runs a variable's code in which `require` is called `api`; its value, or its error's message. */
export function runCode(
	code: string,
	permissions: PermissionEntry[] = [],
	host: TestHost = createTestHost(),
) {
	const result = runTemplate({
		code: `const api = require; ${code}`,
		kind: 'variable',
		data: {},
		permissions,
		host,
	});
	return result.ok ? result.value : result.message;
}
