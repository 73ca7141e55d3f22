import { describe, expect, it } from 'vitest';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { grant } from './grant.ts';

describe('runTemplate', () => {
	it('runs a tag that queues a command as an arguments object', () => {
		const host = createTestHost();
		const run = runTemplate({
			code: `
				const createArgumentsQueue = require('createArgumentsQueue');
				const send = createArgumentsQueue('queue', 'dataLayer');
				send('event', data.name, { send_to: ['G-A'] });
				data.gtmOnSuccess();
			`,
			kind: 'tag',
			data: { name: 'smartsupp_chat' },
			permissions: [grant.globals({ queue: 'rw', dataLayer: 'rw' })],
			host,
		});
		expect(run).toMatchObject({ ok: true });
		expect(run.outcome()).toBe('success');
		const [command] = host.window.dataLayer as unknown[];
		expect(Object.prototype.toString.call(command)).toBe('[object Arguments]');
		expect(Array.from(command as ArrayLike<unknown>)).toEqual([
			'event',
			'smartsupp_chat',
			{ send_to: ['G-A'] },
		]);
	});

	it('returns the value of a variable', () => {
		const host = createTestHost({ dataLayer: { eventModel: { event_label: 'Hello' } } });
		const run = runTemplate({
			code: `
				const copyFromDataLayer = require('copyFromDataLayer');
				return copyFromDataLayer('eventModel').event_label + ' ' + data.suffix;
			`,
			kind: 'variable',
			data: { suffix: 'world' },
			permissions: [grant.dataLayer('eventModel')],
			host,
		});
		expect(run).toMatchObject({ ok: true, value: 'Hello world' });
	});

	it('tells how a tag ended after the present task, and the first end wins', () => {
		const host = createTestHost();
		const ends: string[] = [];
		runTemplate({
			code: 'data.gtmOnSuccess(); data.gtmOnFailure();',
			kind: 'tag',
			data: {},
			permissions: [],
			host,
			onOutcome: (outcome) => ends.push(outcome),
		});
		expect(ends).toEqual([]);
		host.runLater();
		expect(ends).toEqual(['success']);
	});

	it('takes an error in a tag for its failure, and says where it happened', () => {
		const run = runTemplate({
			code: 'const a = undefined;\nreturn  a.b;',
			kind: 'tag',
			data: {},
			permissions: [],
			host: createTestHost(),
		});
		expect(run).toMatchObject({
			ok: false,
			message: 'Cannot read property "b" of undefined.',
			place: { source: 'template', line: 2, column: 9 },
		});
		expect(run.outcome()).toBe('failure');
	});

	it('counts the evaluated nodes of a run', () => {
		const options = {
			kind: 'variable',
			data: {},
			permissions: [],
			host: createTestHost(),
		} as const;
		const small = runTemplate({ ...options, code: 'return 1;' }).meter.nodes;
		const large = runTemplate({ ...options, code: 'return 1 + 1 + 1;' }).meter.nodes;
		expect(small).toBe(2);
		expect(large).toBe(6);
	});
});
