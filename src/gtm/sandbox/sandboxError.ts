/** Where in a source something happened. Lines and columns start at 1. */
export interface Place {
	/** The name of the source: `template`, `setup`, `scenario`. */
	source: string;
	line: number;
	column: number;
}

/** An error of sandboxed code, with the innermost place in each source it passed through. */
export class SandboxError extends Error {
	override readonly name = 'SandboxError';
	readonly places: Place[] = [];

	/** The innermost place in the given source, if the error passed through it. */
	placeIn(source: string): Place | undefined {
		return this.places.find((place) => place.source === source);
	}
}

interface LocatedNode {
	start: number;
	loc?: { start: { line: number; column: number } } | null;
}

/** Returns the error as a SandboxError that knows where in `source` it happened. */
export function locateError(error: unknown, node: LocatedNode, source: string): SandboxError {
	const located = error instanceof SandboxError ? error : fromHostError(error);
	if (located.placeIn(source) === undefined && node.loc) {
		const { line, column } = node.loc.start;
		located.places.push({ source, line, column: column + 1 });
	}
	return located;
}

/** An error of the page or of the JavaScript engine (a stack overflow, a bad regular expression). */
function fromHostError(error: unknown): SandboxError {
	const message = error instanceof Error ? error.message : String(error);
	return new SandboxError(message, { cause: error });
}
