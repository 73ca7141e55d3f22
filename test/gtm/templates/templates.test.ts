import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScenarios } from '../../../src/gtm/sandbox/runScenarios.ts';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import { buildGtmFiles } from '../../../tools/build/gtm.ts';
import { root } from '../../../tools/build/project.ts';

const files = await buildGtmFiles();

describe('the files in gtm-template/', () => {
	it.each([...files.keys()])('%s is what the build writes today', (path) => {
		expect(readFileSync(join(root, 'gtm-template', path), 'utf8') === files.get(path)).toBe(true);
	});
});

describe.each(['tag', 'variable'])("the %s template's own tests", (name) => {
	const reading = readTpl(files.get(`${name}/template.tpl`) ?? '');
	if (!reading.ok) throw new Error(reading.message);

	it.each(runScenarios(reading.template))('$name', (result) => {
		expect(result.ok ? 'passed' : `line ${result.line}: ${result.message}`).toBe('passed');
	});
});
