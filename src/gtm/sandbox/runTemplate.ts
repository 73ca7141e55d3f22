import type { Program } from 'acorn';
import type { ApiContext } from './apis/api.ts';
import { bindApi } from './apis/apiTable.ts';
import { toSandbox } from './boundary.ts';
import { runProgram } from './callFunction.ts';
import { toText } from './coerce.ts';
import type { Host } from './host.ts';
import { createMeter, type Meter } from './meter.ts';
import { parseSandboxed } from './parseSandboxed.ts';
import { createPermissionCheck, loggingOf, type PermissionEntry } from './permissions.ts';
import { locateError, type Place, SandboxError } from './sandboxError.ts';
import { createRootScope } from './scope.ts';
import { isObject, type Value } from './value.ts';

export type TemplateKind = 'tag' | 'variable';

/** How a tag ended; undefined while it has called neither function. */
export type TagOutcome = 'success' | 'failure' | undefined;

export interface TemplateRunOptions {
	/** The template's code, or what parseSandboxed made of it. */
	code: string | Program;
	kind: TemplateKind;
	/** The fields as the user filled them in; GTM adds gtmTagId and gtmEventId. */
	data: Record<string, unknown>;
	permissions: readonly PermissionEntry[];
	host: Host;
	/** Counts the evaluated syntax nodes, also those of callbacks that run later. */
	meter?: Meter;
	/** Told once, after the present task, how a tag ended. */
	onOutcome?: (outcome: 'success' | 'failure') => void;
}

export type TemplateRun = {
	/** How the tag has ended so far. */
	outcome(): TagOutcome;
	meter: Meter;
} & (
	| { ok: true; value: Value }
	| { ok: false; value: undefined; message: string; place: Place | undefined }
);

/**
 * Runs a template on a page, as GTM does: permissions are checked at each call, values are copied
 * at the border, an error in a tag is its failure and in a variable gives undefined.
 */
export function runTemplate(options: TemplateRunOptions): TemplateRun {
	const { host, kind, permissions, meter = createMeter() } = options;
	const context = contextFor(host, permissions);
	let outcome: TagOutcome;
	const end = (first: 'success' | 'failure') => {
		if (outcome !== undefined) return;
		outcome = first;
		host.later(() => options.onOutcome?.(first));
	};
	const data = toSandbox(options.data);
	if (kind === 'tag' && isObject(data)) {
		data.gtmOnSuccess = () => void end('success');
		data.gtmOnFailure = () => void end('failure');
	}
	const result = { outcome: () => outcome, meter };
	try {
		const program = programOf(options.code);
		const require = (name: Value) => bindApi(toText(name), context);
		const scope = createRootScope({ source: 'template', meter }, { data, require });
		return { ...result, ok: true, value: runProgram(program, scope) };
	} catch (error) {
		if (!(error instanceof SandboxError)) throw error;
		if (kind === 'tag') end('failure');
		const place = error.placeIn('template');
		return { ...result, ok: false, value: undefined, message: error.message, place };
	}
}

/** What the APIs of a template with these permissions work with. */
export function contextFor(host: Host, permissions: readonly PermissionEntry[]): ApiContext {
	return { host, check: createPermissionCheck(permissions), logging: loggingOf(permissions) };
}

/** The program of a code. Throws SandboxError where it is not sandboxed JavaScript. */
export function programOf(code: string | Program, source = 'template'): Program {
	if (typeof code !== 'string') return code;
	const parsed = parseSandboxed(code);
	if (parsed.ok) return parsed.program;
	const start = { line: parsed.line, column: parsed.column - 1 };
	throw locateError(new SandboxError(parsed.message), { start: 0, loc: { start } }, source);
}
