import { afterEach, describe, expect, it } from 'vitest';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { grant } from './grant.ts';

const names = ['dataLayer', 'queue', 'node', 'frameObject'];

afterEach(() => {
	for (const name of names) Reflect.deleteProperty(window, name);
});

/** Runs a variable's code on the real window of the page. */
function run(code: string, keys: Record<string, string>) {
	const result = runTemplate({
		code,
		kind: 'variable',
		data: {},
		permissions: [grant.globals(keys)],
		host: { ...createTestHost(), window },
	});
	return result.ok ? result.value : result.message;
}

describe('a template on a real window', () => {
	it('feeds the data layer with arguments objects', () => {
		const code = "require('createArgumentsQueue')('queue', 'dataLayer')('event', 'x', { a: [1] });";
		run(code, { queue: 'rw', dataLayer: 'rw' });
		const [command] = Reflect.get(window, 'dataLayer') as ArrayLike<unknown>[];
		expect(Object.prototype.toString.call(command)).toBe('[object Arguments]');
		expect(Array.from(command!)).toEqual(['event', 'x', { a: [1] }]);
	});

	it('gets nothing of what is more than data', () => {
		Reflect.set(window, 'node', { element: document.body, at: new Date(), n: 1 });
		expect(run("return require('copyFromWindow')('node');", { node: 'r' })).toEqual({
			element: undefined,
			at: undefined,
			n: 1,
		});
		for (const key of ['document', 'location', 'self', 'navigator']) {
			expect(run(`return require('copyFromWindow')('${key}');`, { [key]: 'r' })).toBeUndefined();
		}
	});

	it('reads values that another frame made', () => {
		const frame = document.body.appendChild(document.createElement('iframe'));
		const foreign = frame.contentWindow as unknown as {
			Object: ObjectConstructor;
			Array: ArrayConstructor;
		};
		const object = new foreign.Object() as Record<string, unknown>;
		object.list = foreign.Array.of(1, 2);
		Reflect.set(window, 'frameObject', object);
		expect(run("return require('copyFromWindow')('frameObject');", { frameObject: 'r' })).toEqual({
			list: [1, 2],
		});
		frame.remove();
	});
});
