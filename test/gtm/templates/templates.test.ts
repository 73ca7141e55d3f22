import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { runScenarios } from '../../../src/gtm/sandbox/runScenarios.ts';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import { buildGtmFiles } from '../../../tools/build/gtm.ts';
import { root } from '../../../tools/build/project.ts';
import schema from './template.schema.json' with { type: 'json' };

const files = await buildGtmFiles();

describe('the files in gtm-template/', () => {
	it.each([...files.keys()])('%s is what the build writes today', (path) => {
		expect(readFileSync(join(root, 'gtm-template', path), 'utf8') === files.get(path)).toBe(true);
	});
});

const read = (name: string) => {
	const reading = readTpl(files.get(`${name}/template.tpl`) ?? '');
	if (!reading.ok) throw new Error(reading.message);
	return reading.template;
};

describe.each(['tag', 'variable'])('the %s template', (name) => {
	const template = read(name);

	it('fits what GTM takes: info, fields and permissions', () => {
		const validate = new Ajv({ allErrors: true }).compile(schema);
		validate(template);
		expect(validate.errors).toBeNull();
	});

	it.each(runScenarios(template))('$name', (result) => {
		expect(result.ok ? 'passed' : `line ${result.line}: ${result.message}`).toBe('passed');
	});
});
