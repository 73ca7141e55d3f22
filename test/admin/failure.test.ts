import { describe, expect, it } from 'vitest';
import { failureOf, isUncertain } from '../../src/admin/rest/failure.ts';

describe('failureOf', () => {
	it.each([
		[
			'a nonce that cannot be renewed',
			{ code: 'rest_cookie_invalid_nonce', data: { status: 403 } },
		],
		['nobody logged in', { code: 'rest_forbidden', data: { status: 401 } }],
		['a bare response, as older WordPress throws it', new Response('0', { status: 400 })],
	])('takes %s for an expired session', (_what, thrown) => {
		expect(failureOf(thrown)).toEqual({ kind: 'session' });
	});

	it.each([
		['fetch_error', 'unreachable', true],
		['invalid_json', 'garbled', true],
		['rest_no_route', 'gone', false],
		['offline_error', 'offline', false],
	])(
		'takes %s for %s, and knows whether the server may have done it all the same',
		(code, kind, uncertain) => {
			const failure = failureOf({ code, message: 'x' });
			expect(failure).toEqual({ kind });
			expect(isUncertain(failure)).toBe(uncertain);
		},
	);

	it('takes any failure for a lost connection where the browser says it is offline', () => {
		expect(failureOf({ code: 'fetch_error', message: 'x' }, false)).toEqual({ kind: 'offline' });
	});

	it('keeps the faults that can be shown and leaves out what is none', () => {
		const fault = { field: 'plan', value: 'gold', message: 'Choose one.' };
		const thrown = {
			code: 'rest_invalid_param',
			data: { status: 400, faults: [fault, { field: 3 }, null, { ...fault, suggestion: 'pro' }] },
		};
		expect(failureOf(thrown)).toEqual({
			kind: 'faults',
			faults: [fault, { ...fault, suggestion: 'pro' }],
		});
	});

	it.each([
		[
			'an error of PHP, without its tags',
			{ code: 'internal_server_error', message: '<p>There was <a href="/x">an error</a></p>' },
			'There was  an error',
		],
		['an exception', new TypeError('broken'), 'broken'],
		['nothing', undefined, ''],
	])('passes on what is said by %s', (_what, thrown, message) => {
		expect(failureOf(thrown)).toEqual({ kind: 'other', message });
	});
});
