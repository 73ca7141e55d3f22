import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillTables } from '../../tools/build/gallery.ts';
import { root } from '../../tools/build/project.ts';
import { type Registered, registeredIn } from '../../tools/reference/inWordPress.ts';
import { referenceFile, registeredSections } from '../../tools/reference/sections.ts';
import { ourPlugin } from './ourPlugin.ts';
import { useWordPress } from './useWordPress.ts';

describe('the reference of routes and abilities', () => {
	const wordpress = useWordPress({ version: '7.1', plugin: ourPlugin });
	let registered: Registered;
	beforeAll(async () => {
		registered = await registeredIn(wordpress());
	});

	it('is current: else run `npm run reference`', () => {
		const text = readFileSync(join(root, referenceFile), 'utf8');
		const sections = registeredSections(registered);
		expect(fillTables(text, sections, referenceFile)).toBe(text);
	});

	it('has a sentence of each route, and of each of its arguments', () => {
		const { routes } = registered;
		expect(routes.length).toBeGreaterThan(15);
		expect(routes.filter(({ comment }) => comment === '').map(({ path }) => path)).toEqual([]);
		const silent = routes.flatMap(({ path, args }) =>
			Object.entries(args)
				.filter(([, { description }]) => typeof description !== 'string' || description === '')
				.map(([name]) => `${path} ${name}`),
		);
		expect(silent).toEqual([]);
	});

	it('has no route that asks for nothing', () => {
		expect(registered.routes.filter(({ capability }) => capability === '')).toEqual([]);
	});
});
