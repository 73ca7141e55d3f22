import type { ApiContext } from './apis/api.ts';
import { apiTable, bindApi, type CallObserver } from './apis/apiTable.ts';
import { loadingApis } from './apis/network.ts';
import { toText } from './coerce.ts';
import { isSameValue } from './sameValue.ts';
import { SandboxError } from './sandboxError.ts';
import { showValue } from './showValue.ts';
import { createObject, isFunction, isObject, type SandboxObject, type Value } from './value.ts';

/** What a scenario says of the APIs, and what the template did with them. */
export interface MockedApis {
	/** What `require` gives the template. */
	require(name: Value): Value;
	/** `mock(api, value or function)`: the API gives the value, or the function runs in its place. */
	mock(name: Value, value: Value): void;
	/** `mockObject(api, object)`: the object stands in the API's place. */
	mockObject(name: Value, object: Value): void;
	/** `assertApi(name)`: an object with the four assertions about calls. */
	assertApi(name: Value): SandboxObject;
	/** Records a call that is no API's, such as gtmOnSuccess, and runs its mock, if any. */
	recordCall(name: string, args: Value[]): Value;
}

export interface MockedApiOptions {
	context: ApiContext;
	/** Told of calls that act on nothing in a test. */
	warn(message: string): void;
}

/** The functions of `data` whose calls can be asserted as an API's. */
const outcomeFunctions = new Set(['gtmOnSuccess', 'gtmOnFailure']);

/** Returns the mocks and records of one scenario. Calls of mocks are not copied, nor restricted. */
export function createMockedApis({ context, warn }: MockedApiOptions): MockedApis {
	const mocks = new Map<string, Value>();
	const objects = new Map<string, SandboxObject>();
	const calls = new Map<string, Value[][]>();

	const record = (name: string, args: Value[]) => {
		calls.set(name, [...(calls.get(name) ?? []), args]);
	};
	const callMock = (name: string, args: Value[]): Value => {
		const value = mocks.get(name);
		return isFunction(value) ? value(...args) : value;
	};
	const observe: CallObserver = (name, args, call) => {
		record(name, args);
		if (mocks.has(name)) return callMock(name, args);
		const result = call();
		if (loadingApis.has(name)) {
			warn(`${name} was not mocked: ${showValue(args[0])} was recorded, not loaded.`);
		}
		return result;
	};
	const recorded = (name: string, object: SandboxObject): SandboxObject => {
		const copy = createObject(Object.entries(object));
		for (const [key, value] of Object.entries(object)) {
			if (!isFunction(value)) continue;
			copy[key] = (...args) => {
				record(`${name}.${key}`, args);
				return value(...args);
			};
		}
		return Object.freeze(copy);
	};

	return {
		require: (given) => {
			const name = toText(given);
			const object = objects.get(name) ?? mocks.get(name);
			if (isObject(object) && isObjectApi(name)) return recorded(name, object);
			if (!apiTable.has(name) && mocks.has(name)) {
				return (...args) => observe(name, args, () => undefined);
			}
			return bindApi(name, context, observe);
		},
		mock: (given, value) => {
			const name = toText(given);
			mocks.set(name, value);
			if (isObjectApi(name))
				warn(`${name} is an object: GTM's editor mocks it by mockObject only.`);
		},
		mockObject: (name, object) => {
			if (!isObject(object))
				throw new SandboxError(`mockObject takes an object, not ${showValue(object)}.`);
			objects.set(toText(name), object);
		},
		assertApi: (given) => {
			const name = toText(given);
			const isKnown =
				outcomeFunctions.has(name) ||
				apiTable.has(name.split('.')[0] ?? '') ||
				mocks.has(name) ||
				objects.has(name);
			if (!isKnown) throw new SandboxError(`There is no API called "${name}" to assert.`);
			return callAssertions(name, () => calls.get(name) ?? []);
		},
		recordCall: (name, args) => {
			record(name, args);
			return callMock(name, args);
		},
	};

	function isObjectApi(name: string): boolean {
		const api = apiTable.get(name);
		return objects.has(name) || (api !== undefined && 'members' in api);
	}
}

function callAssertions(name: string, calls: () => Value[][]): SandboxObject {
	const wasCalledWith = (expected: Value[]) => calls().some((args) => isSameValue(args, expected));
	const expectThat = (isMet: boolean, words: string) => {
		if (isMet) return undefined;
		const seen = calls().map((args) => `(${args.map((one) => showValue(one)).join(', ')})`);
		const found =
			seen.length === 0 ? 'It was not called.' : `It was called with ${seen.join(', ')}.`;
		throw new SandboxError(`Expected ${name} ${words}. ${found}`);
	};
	const list = (args: Value[]) => `(${args.map((one) => showValue(one)).join(', ')})`;
	return createObject([
		['wasCalled', () => expectThat(calls().length > 0, 'to be called')],
		['wasNotCalled', () => expectThat(calls().length === 0, 'not to be called')],
		[
			'wasCalledWith',
			(...args) => expectThat(wasCalledWith(args), `to be called with ${list(args)}`),
		],
		[
			'wasNotCalledWith',
			(...args) => expectThat(!wasCalledWith(args), `not to be called with ${list(args)}`),
		],
	]);
}
