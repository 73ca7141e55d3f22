import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { blueprintFile } from '../../tools/directory/startPreview.ts';

const blueprint = JSON.parse(readFileSync(blueprintFile, 'utf8'));

/** Playground's own schema, of the version that runs the preview in the tests. */
const playground = createRequire(
	createRequire(import.meta.url).resolve('@wp-playground/cli/package.json'),
);
const { $schema: _, ...schema } = JSON.parse(
	readFileSync(
		join(
			dirname(playground.resolve('@wp-playground/blueprints/package.json')),
			'blueprint-schema.json',
		),
		'utf8',
	),
);
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe('the blueprint of the preview', () => {
	it('is one by the schema of Playground', () => {
		isValid(blueprint);
		expect(isValid.errors).toBeNull();
	});

	it.each([
		['an unknown field', { ...blueprint, landing: '/' }],
		['an unknown step', { ...blueprint, steps: [{ step: 'install' }] }],
		['a plugin from nowhere', { ...blueprint, steps: [{ step: 'installPlugin', pluginData: {} }] }],
	])('would not be one with %s', (_what, wrong) => {
		expect(isValid(wrong)).toBe(false);
	});

	it('installs the plugin of this name, logs in and opens its screen', () => {
		expect(blueprint).toMatchObject({
			login: true,
			landingPage: '/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp',
			steps: [
				{
					step: 'installPlugin',
					pluginData: { resource: 'wordpress.org/plugins', slug: 'ga4-bridge-for-smartsupp' },
					options: { activate: true },
				},
			],
		});
	});

	it('needs no network, and enters no key that would claim to be real', () => {
		expect(blueprint.features).toEqual({ networking: false });
		expect(JSON.stringify(blueprint)).not.toMatch(/[0-9a-f]{16}|chatKey/i);
	});
});
