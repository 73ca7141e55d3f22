import { describe, expect, it } from 'vitest';
import { createPermissionCheck } from '../../../src/gtm/sandbox/permissions.ts';
import { derivePermissions } from '../../../src/gtm/tpl/derivePermissions.ts';

/** Derives from a code in which every API is bound under its own name. */
function derive(code: string) {
	const names = [...new Set(code.match(/\b[a-z]\w*(?=[(.])/g))];
	const apis = names.filter((name) =>
		/^(a|c|set|inj|is|log|local|template|get)[A-Za-z]*[A-Z]/.test(name),
	);
	const head = apis.map((name) => `const ${name} = require('${name}');`).join(' ');
	return derivePermissions(`${head}\n${code}`);
}

describe('derivePermissions', () => {
	it('joins the accesses to one global variable', () => {
		const { permissions, unknown } = derive(`
			copyFromWindow('b'); callInWindow('a.b', 1); setInWindow('b', 1, true); callInWindow('b');
		`);
		expect(unknown).toEqual([]);
		const keyNames = ['key', 'read', 'write', 'execute'].map((string) => ({ type: 1, string }));
		const flags = (...values: boolean[]) => values.map((boolean) => ({ type: 8, boolean }));
		expect(permissions).toEqual([
			{
				instance: {
					key: { publicId: 'access_globals', versionId: '1' },
					param: [
						{
							key: 'keys',
							value: {
								type: 2,
								listItem: [
									{
										type: 3,
										mapKey: keyNames,
										mapValue: [{ type: 1, string: 'a.b' }, ...flags(false, false, true)],
									},
									{
										type: 3,
										mapKey: keyNames,
										mapValue: [{ type: 1, string: 'b' }, ...flags(true, true, true)],
									},
								],
							},
						},
					],
				},
				isRequired: true,
			},
		]);
	});

	it.each([
		['copyFromWindow("a");', 'access_globals', 'a', 'read'],
		['setInWindow("a", 1);', 'access_globals', 'a', 'readwrite'],
		['aliasInWindow("a", "b");', 'access_globals', 'a', 'write'],
		['aliasInWindow("a", "b");', 'access_globals', 'b', 'read'],
		['createQueue("a");', 'access_globals', 'a', 'readwrite'],
		['createArgumentsQueue("f", "a");', 'access_globals', 'f', 'readwrite'],
		['createArgumentsQueue("f", "a");', 'access_globals', 'a', 'readwrite'],
		['callInWindow("a.b", 1);', 'access_globals', 'a.b', 'execute'],
		['copyFromDataLayer("eventModel");', 'read_data_layer', 'eventModel', undefined],
		[
			'injectScript("https://a.example/b.js?");',
			'inject_script',
			'https://a.example/b.js?',
			undefined,
		],
		['isConsentGranted("ad_storage");', 'access_consent', 'ad_storage', 'read'],
		['localStorage.getItem("a");', 'access_local_storage', 'a', 'read'],
		['localStorage.setItem("a", "b");', 'access_local_storage', 'a', 'write'],
		['templateStorage.getItem("a");', 'access_template_storage', undefined, undefined],
		['getContainerVersion();', 'read_container_data', undefined, undefined],
		['logToConsole("a");', 'logging', undefined, undefined],
		['const k = "a"; copyFromWindow(k);', 'access_globals', 'a', 'read'],
		['const k = "a"; copyFromWindow(k + "." + "b");', 'access_globals', 'a.b', 'read'],
		['copyFromWindow(data.x ? "a" : "b");', 'access_globals', 'b', 'read'],
	] as const)('grants what %s needs: %s %s', (code, permission, key, access) => {
		const { permissions, unknown } = derive(code);
		expect(unknown).toEqual([]);
		expect(permissions).toHaveLength(1);
		const check = createPermissionCheck(permissions);
		const request = { permission, ...(key && { key }), ...(access && { access }) };
		expect(check(request)).toBeUndefined();
		if (key) expect(check({ ...request, key: `${key}x` })).toMatch(/^Prohibited/);
	});

	it('knows an API by what it is bound to, not by its name', () => {
		const { permissions, unknown } = derivePermissions(`
			const read = require('copyFromWindow');
			const copyFromDataLayer = (key) => key;
			read('a'); copyFromDataLayer('b'); require('copyFromWindow')('c');
		`);
		expect(unknown).toEqual([]);
		const check = createPermissionCheck(permissions);
		expect(permissions).toHaveLength(1);
		expect(check({ permission: 'access_globals', key: 'c', access: 'read' })).toBeUndefined();
	});

	it('grants nothing for an API that is never called', () => {
		expect(derivePermissions("const a = require('copyFromWindow');")).toEqual({
			permissions: [],
			unknown: [],
		});
	});

	it.each([
		['a key of the data', 'copyFromWindow(data.key);'],
		['a key that a helper is given', 'const read = (key) => copyFromWindow(key); read("a");'],
		['a name that changes', 'let k = "a"; k = data.b; copyFromWindow(k);'],
		['an API that is passed on', 'data.list.map(copyFromWindow);\ncopyFromWindow("a");'],
		['a missing key', 'copyFromWindow();'],
		['an unknown API', 'require("doAnything")();'],
		['an unknown member', 'localStorage.clear();'],
		['a name of an API that is not a text', 'require(data.api)();'],
	])('reports %s with its line', (_what, code) => {
		const { unknown } = derive(`${code}\n`);
		expect(unknown).toMatchObject([{ line: 2 }]);
	});

	it('lets the template log everywhere, or only in the debugger', () => {
		const code = "require('logToConsole')(1);";
		const environment = (logging: 'debug' | 'all') =>
			derivePermissions(code, { logging }).permissions[0]?.instance.param;
		expect(environment('all')).toEqual([
			{ key: 'environments', value: { type: 1, string: 'all' } },
		]);
		expect(environment('debug')).toMatchObject([{ value: { string: 'debug' } }]);
	});
});
