import { SandboxError } from './sandboxError.ts';

/** Counts what sandboxed code does, and ends it where it does too much. */
export interface Meter {
	/** Syntax nodes evaluated since the meter was made. */
	nodes: number;
	/** Syntax nodes evaluated since the page last called into the code. */
	nodesOfEntry: number;
	/** Function calls that have not returned yet. */
	depth: number;
	/** How many nodes one entry may evaluate. */
	nodeLimit: number;
}

const defaultNodeLimit = 5_000_000;

/** Each call takes several frames of the host's own stack, which must not run out first. */
const depthLimit = 200;

export function createMeter(nodeLimit: number = defaultNodeLimit): Meter {
	return { nodes: 0, nodesOfEntry: 0, depth: 0, nodeLimit };
}

/** Counts one evaluated node. Throws when an entry exceeds its limit (an endless loop). */
export function countNode(meter: Meter): void {
	meter.nodes += 1;
	meter.nodesOfEntry += 1;
	if (meter.nodesOfEntry > meter.nodeLimit) {
		throw new SandboxError(
			`The code ran for more than ${meter.nodeLimit} steps and was stopped. Look for a loop without an end.`,
		);
	}
}

export function enterCall(meter: Meter): void {
	if (meter.depth === 0) meter.nodesOfEntry = 0;
	meter.depth += 1;
	if (meter.depth > depthLimit) {
		meter.depth -= 1;
		throw new SandboxError(
			`More than ${depthLimit} function calls are open at once. Look for a recursion without an end.`,
		);
	}
}

export function leaveCall(meter: Meter): void {
	meter.depth -= 1;
}
