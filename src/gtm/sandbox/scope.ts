import type { Meter } from './meter.ts';
import { SandboxError } from './sandboxError.ts';
import type { Value } from './value.ts';

/** What is shared by everything that one source runs. */
export interface Run {
	/** The name of the source in the places of errors. */
	source: string;
	meter: Meter;
}

interface Binding {
	value: Value;
	constant: boolean;
}

/** The names of a function or block, and those around it. */
export interface Scope {
	run: Run;
	names: Map<string, Binding>;
	parent: Scope | undefined;
}

/** Returns a scope for a whole source, with the names the host gives it. */
export function createRootScope(run: Run, globals: Record<string, Value>): Scope {
	const scope: Scope = { run, names: new Map(), parent: undefined };
	for (const [name, value] of Object.entries(globals)) declareName(scope, name, value);
	return scope;
}

export function createScope(parent: Scope): Scope {
	return { run: parent.run, names: new Map(), parent };
}

export function declareName(scope: Scope, name: string, value: Value, constant = false): void {
	scope.names.set(name, { value, constant });
}

/** Declares a `var`, which keeps the value it may have as a parameter or from an earlier `var`. */
export function declareVar(scope: Scope, name: string): void {
	if (!scope.names.has(name)) declareName(scope, name, undefined);
}

/** The value of a name; a name that nobody declared reads as undefined. */
export function readName(scope: Scope, name: string): Value {
	return findBinding(scope, name)?.value;
}

/** Gives a declaration its first value, which a const takes too. */
export function initializeName(scope: Scope, name: string, value: Value): void {
	const binding = findBinding(scope, name);
	if (binding) binding.value = value;
}

/** Assigns to a name. A const ignores it in silence, a name that nobody declared is an error. */
export function assignName(scope: Scope, name: string, value: Value): void {
	const binding = findBinding(scope, name);
	if (!binding) throw new SandboxError(`${name} is not declared: it cannot be assigned to.`);
	if (!binding.constant) binding.value = value;
}

/** A copy of the scope's own names, for the next turn of a loop that closures may have seen. */
export function copyScope(scope: Scope): Scope {
	const copy: Scope = { run: scope.run, names: new Map(), parent: scope.parent };
	for (const [name, binding] of scope.names) copy.names.set(name, { ...binding });
	return copy;
}

function findBinding(scope: Scope, name: string): Binding | undefined {
	for (let at: Scope | undefined = scope; at; at = at.parent) {
		const binding = at.names.get(name);
		if (binding) return binding;
	}
	return undefined;
}
