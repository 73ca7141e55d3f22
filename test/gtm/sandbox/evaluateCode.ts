import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import type { Value } from '../../../src/gtm/sandbox/value.ts';

/** What a code returns as a variable's; throws an Error with its message where it fails. */
export function evaluateCode(code: string, data: Record<string, unknown> = {}): Value {
	const run = runTemplate({
		code,
		kind: 'variable',
		data,
		permissions: [],
		host: createTestHost(),
	});
	if (!run.ok) throw new Error(run.message);
	return run.value;
}
