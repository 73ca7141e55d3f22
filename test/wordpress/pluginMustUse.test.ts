import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKey, ourPlugin } from './ourPlugin.ts';
import { type Answer, ask, patch } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';
import { type Visit, visit } from './visit.ts';

describe('the plugin as a must-use plugin of a network', () => {
	const muPlugins = mkdtempSync(join(tmpdir(), 'ga4-bridge-mu-plugins-'));
	beforeAll(() => {
		cpSync(ourPlugin, join(muPlugins, 'ga4-bridge-for-smartsupp'), { recursive: true });
		writeFileSync(
			join(muPlugins, 'load.php'),
			"<?php require __DIR__ . '/ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php';",
		);
	});
	afterAll(() => rmSync(muPlugins, { recursive: true, force: true }));
	const wordpress = useWordPress({ version: '6.6', php: '7.4', multisite: true, muPlugins });

	it('works without activation, with the settings of the network and addresses of its own', async () => {
		const [saved] = await wordpress().runJson<Answer[]>(
			ask([patch({ chatKey: demoKey }, { scope: 'network' })]),
		);
		expect(saved?.status).toBe(200);
		const cookies = await wordpress().login();
		expect((await wordpress().request('/shop/wp-admin/', { cookies })).status).toBe(200);
		const { html, queries } = await wordpress().runJson<Visit>(visit, '/shop/');
		expect(queries).toHaveLength(1);
		expect(html).toContain(demoKey);
		const address = /"script":"([^"]+)"/.exec(html)?.[1] ?? '';
		expect(address).toContain('/wp-content/mu-plugins/ga4-bridge-for-smartsupp/build/page.js?ver=');
		expect((await fetch(address)).headers.get('content-type')).toMatch(/javascript/);
		expect(await wordpress().debugLog()).toBe('');
	});
});
