import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/settings/checkSettings.ts';
import { settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { corpus } from './readCorpus.ts';

const problems = (values: unknown) => {
	const check = checkSettings(values);
	return check.ok ? [] : check.problems;
};
const messages = (values: unknown) => problems(values).map(({ message }) => message);
const rule = { action: 'Chatbot_sent', send: true, eventName: '' };

describe('settings that may be stored', () => {
	it('accepts the defaults, and gives back what it was given', () => {
		expect(checkSettings(defaultSettings)).toEqual({ ok: true, settings: defaultSettings });
		expect(checkSettings({ plan: 'pro' })).toEqual({ ok: true, settings: { plan: 'pro' } });
	});

	it.each(corpus.filter(({ valid }) => !valid))('has a sentence for: $name', ({ settings }) => {
		const found = problems(settings);
		expect(found.length).toBeGreaterThan(0);
		for (const { field, message } of found) {
			expect(message.startsWith(`${field}: `)).toBe(true);
			expect(message).toMatch(/\.$/);
			expect(message).not.toContain('undefined');
		}
	});

	it('accepts of the corpus what its schema accepts, unless settings or entries contradict each other', () => {
		const refused = corpus
			.filter(({ valid }) => valid)
			.flatMap(({ settings }) => problems(settings).map(({ field }) => field));
		for (const field of refused)
			expect(field).toMatch(/^(trackerMode|leadValue)$|\.(action|name)$/);
	});

	it.each([
		[
			{ eventNames: 'short' },
			'eventNames: "short" is none of its values. They are: prefixed, single, original.',
		],
		[{ colour: 1 }, /^settings: .* has no "colour"\. There are: chatKey, /],
		[{ sendLeads: 'true' }, 'sendLeads: "true" is of the wrong type. It has to be true or false.'],
		[
			{ measurementIds: ['G-AAAA1111', 'g-bbbb2222'] },
			'measurementIds[1]: "g-bbbb2222" is in lower case, and GA4 counts nothing for it. Write G-BBBB2222.',
		],
		[
			{ measurementIds: ['UA-123456-1'] },
			/^measurementIds\[0\]: "UA-123456-1" belongs to Universal Analytics/,
		],
		[
			{ measurementIds: ['G-AAAA1111', 'G-AAAA1111'] },
			/holds the same twice\. Leave out number 2\.$/,
		],
		[
			{ eventRules: [{ ...rule, eventName: 'page_view' }] },
			/^eventRules\[0\]\.eventName: "page_view" is not allowed here\./,
		],
		[
			{ eventRules: [{ action: 'Chatbot_sent', send: true }] },
			/^eventRules\[0\]: .* lacks "eventName"\. Add it/,
		],
		[{ leadValue: -1 }, 'leadValue: -1 is too small. It is at least 0.'],
		[{ chatKey: 'xyz' }, /^chatKey: "xyz" is no chat key\./],
		[
			{ leadCurrency: 'eur' },
			'leadCurrency: "eur" is no currency. Write three capitals by ISO 4217, such as EUR.',
		],
	])('%j: names the field, the value and the way out', (values, message) => {
		expect(messages(values)).toEqual([
			typeof message === 'string' ? message : expect.stringMatching(message),
		]);
	});

	it('does not accept the manual mode without an ID', () => {
		expect(messages({ trackerMode: 'manual' })).toEqual([
			'trackerMode: "manual" needs a measurement ID. Name one in measurementIds, or choose "auto".',
		]);
		expect(messages({ trackerMode: 'manual', measurementIds: ['G-AAAA1111'] })).toEqual([]);
	});

	it('does not accept the value of a lead without a currency', () => {
		expect(messages({ sendLeads: true, leadValue: 10 })).toEqual([
			expect.stringMatching(/^leadValue: 10 has no currency/),
		]);
		expect(messages({ sendLeads: true, leadValue: 10, leadCurrency: 'EUR' })).toEqual([]);
	});

	it('does not accept two entries of one name, and says which', () => {
		const parameters = ['area', 'site', 'area'].map((name) => ({ name, value: 'x' }));
		expect(messages({ eventRules: [rule, rule], eventParameters: parameters })).toEqual([
			'eventRules[1].action: "Chatbot_sent" is the action of eventRules[0] too, and only the first would count. Leave one of the two out.',
			'eventParameters[2].name: "area" is the name of eventParameters[0] too, and only the first would count. Leave one of the two out.',
		]);
		const other = { ...rule, action: 'Chatbot_viewed' };
		expect(messages({ eventRules: [rule, other] })).toEqual([]);
	});

	it('cuts a long value', () => {
		const [message = ''] = messages({ eventNames: 'x'.repeat(500) });
		expect(message.length).toBeLessThan(200);
		expect(message).toContain('…');
	});

	it.each(['admin', 'page', 'gtm/container'])('stays out of what %s gives to browsers', (room) => {
		const folder = join(import.meta.dirname, '../../src', room);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
			/^(?!\.types).*\.tsx?$/.test(name),
		);
		expect(files.length).toBeGreaterThan(2);
		for (const file of files) {
			const code = readFileSync(join(folder, file), 'utf8');
			expect(code, file).not.toMatch(/settings\/(checkSettings|settingsOfSite)\.ts/);
		}
	});

	it('knows every setting of the schema', () => {
		for (const name of Object.keys(settingsSchema.properties)) {
			expect(messages({ [name]: null })).toEqual([expect.stringContaining(`${name}: null is `)]);
		}
	});
});
