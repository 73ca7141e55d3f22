import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { settingsKeywords, settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { corpus } from './readCorpus.ts';

const accepts = new Ajv({ strict: true }).compile(settingsSchema);

describe('the corpus of settings', () => {
	it('has cases of both kinds, each with a name of its own', () => {
		expect(corpus.length).toBeGreaterThanOrEqual(120);
		expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
		expect(new Set(corpus.map(({ valid }) => valid)).size).toBe(2);
	});

	it.each(corpus)('$name: $valid', ({ settings, valid }) => {
		expect(accepts(settings)).toBe(valid);
	});
});

describe('the schema of the settings', () => {
	it('accepts the defaults', () => {
		expect(accepts(defaultSettings)).toBe(true);
	});

	it('uses only keywords that both validators enforce', () => {
		expect(keywordsOf(settingsSchema).filter((word) => !isAllowed(word))).toEqual([]);
	});

	it('bounds every text, and lets no control character into one', () => {
		for (const { path, schema } of textsOf(settingsSchema, '')) {
			if ('enum' in schema) continue;
			expect(schema, path).toMatchObject({
				maxLength: expect.any(Number),
				pattern: expect.stringMatching(/^\^.*\$$/s),
			});
			for (const control of [
				'\u0000',
				'\n',
				'\u007f',
				'a\n',
				'G-ABCD\u0000',
				'\u2028',
				'a\u202e',
				'\u0085',
			]) {
				expect([path, new RegExp(String(schema.pattern), 'u').test(control)]).toEqual([
					path,
					false,
				]);
			}
		}
	});
});

type Schema = { readonly [keyword: string]: unknown };

const isAllowed = (word: string): boolean => (settingsKeywords as readonly string[]).includes(word);

const childrenOf = (schema: Schema): (readonly [string, Schema])[] => [
	...Object.entries((schema.properties ?? {}) as { [name: string]: Schema }),
	...(schema.items ? [['[]', schema.items as Schema] as const] : []),
];

const keywordsOf = (schema: Schema): string[] => [
	...Object.keys(schema),
	...childrenOf(schema).flatMap(([, child]) => keywordsOf(child)),
];

const textsOf = (schema: Schema, path: string): { path: string; schema: Schema }[] => [
	...(schema.type === 'string' ? [{ path, schema }] : []),
	...childrenOf(schema).flatMap(([name, child]) => textsOf(child, `${path}/${name}`)),
];
