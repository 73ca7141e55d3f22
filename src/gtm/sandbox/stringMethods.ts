import { toNumber, toPrimitive, toText } from './coerce.ts';
import { SandboxError } from './sandboxError.ts';
import { isFunction, type SandboxFunction, type Value } from './value.ts';

type StringMethod = (text: string, args: Value[]) => Value;

const lengthLimit = 10_000_000;

/**
 * How long a text may be that a regular expression looks at. It keeps expressions whose time grows
 * with the square of the text short; against those that grow exponentially, see `within` of
 * runScenarios.
 */
const searchLimit = 100_000;

/** Returns the text, unless it has grown so long that the page itself would suffer. */
export function limitText(text: string): string {
	if (text.length <= lengthLimit) return text;
	throw new SandboxError(`A text of more than ${lengthLimit} characters was made.`);
}

/**
 * The methods of strings, by Google's documentation and as measured in its runtime; any other name
 * reads as undefined. `match` and `search` take a regular expression written as a text, without
 * flags; `replace` and `split` take their argument literally, and `replace` acts once.
 */
export const stringMethods: ReadonlyMap<string, StringMethod> = new Map<string, StringMethod>([
	['charAt', (text, [at]) => text.charAt(toNumber(at))],
	['concat', (text, args) => limitText(text + args.map(toText).join(''))],
	['indexOf', (text, [part, from]) => text.indexOf(toText(part), integer(from, 0))],
	['lastIndexOf', (text, [part, from]) => text.lastIndexOf(toText(part), integer(from, Infinity))],
	['match', (text, [pattern]) => matches(searched(text), pattern)],
	['replace', (text, [part, by]) => limitText(replaceOnce(text, part, by))],
	['search', (text, [pattern]) => searched(text).search(regularExpression(pattern))],
	['slice', (text, [from, to]) => text.slice(integer(from, 0), integer(to, text.length))],
	['split', (text, [separator, limit]) => splitText(text, separator, limit)],
	['substring', (text, [from, to]) => text.substring(integer(from, 0), integer(to, text.length))],
	['toLowerCase', (text) => text.toLowerCase()],
	['toLocaleLowerCase', (text) => text.toLocaleLowerCase()],
	['toString', (text) => text],
	['toUpperCase', (text) => text.toUpperCase()],
	['toLocaleUpperCase', (text) => text.toLocaleUpperCase()],
	['trim', (text) => text.trim()],
]);

function integer(value: Value, fallback: number): number {
	return value === undefined ? fallback : toNumber(value);
}

function searched(text: string): string {
	if (text.length <= searchLimit) return text;
	throw new SandboxError(
		`A text of ${text.length} characters is too long to search by a regular expression here: ${searchLimit} is the limit.`,
	);
}

function regularExpression(pattern: Value): RegExp {
	const source = pattern === undefined ? '' : toText(pattern);
	try {
		return new RegExp(source);
	} catch {
		throw new SandboxError(`"${source}" is not a regular expression.`);
	}
}

function matches(text: string, pattern: Value): Value {
	const found = text.match(regularExpression(pattern));
	return found === null ? null : Array.from(found, (group: string | undefined) => group);
}

function replaceOnce(text: string, part: Value, by: Value): string {
	if (!isFunction(by)) return text.replace(toText(part), toText(by));
	const replacement: SandboxFunction = by;
	return text.replace(toText(part), (found, at: number) => toText(replacement(found, at, text)));
}

function splitText(text: string, separator: Value, limit: Value): Value[] {
	const count = limit === undefined ? undefined : toNumber(limit);
	if (separator === undefined) return count === 0 ? [] : [text];
	return text.split(String(toPrimitive(separator)), count);
}
