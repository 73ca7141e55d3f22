/** Something that is right or not, with what there is to say when it is not. */
export interface Check {
	name: string;
	/** Undefined when all is well, else what is wrong and what to do. */
	run(): Promise<string | undefined>;
}

export interface Count {
	passed: number;
	failed: number;
}

/** Runs the checks one after the other; `report` gets a line for each and the whole output of a failed one. */
export async function runChecks(
	checks: readonly Check[],
	report: (line: string) => void,
): Promise<Count & { failedNames: string[] }> {
	const failedNames: string[] = [];
	for (const check of checks) {
		const started = Date.now();
		const wrong = await check.run().catch(messageOf);
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		report(`${wrong === undefined ? '✓' : '✗'} ${check.name} (${seconds} s)`);
		if (wrong === undefined) continue;
		failedNames.push(check.name);
		report(wrong.trimEnd());
	}
	return { passed: checks.length - failedNames.length, failed: failedNames.length, failedNames };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
