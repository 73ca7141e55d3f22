import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/findChromium.ts';

describe('findChromium', () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-browser-'));
		writeFileSync(join(folder, 'google-chrome'), '');
		chmodSync(join(folder, 'google-chrome'), 0o755);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('takes the executable CHROMIUM_PATH names, before any other', () => {
		const path = join(folder, 'google-chrome');
		expect(findChromium('linux', { CHROMIUM_PATH: path })).toMatchObject({ ok: true, path });
	});

	it('names a CHROMIUM_PATH that leads nowhere, and the way out', () => {
		const found = findChromium('linux', { CHROMIUM_PATH: '/nowhere/chromium' });
		expect(found).toMatchObject({ ok: false });
		expect(!found.ok && found.message).toMatch(/"\/nowhere\/chromium".*unset it/);
	});

	it('takes what is on the PATH before the usual places', () => {
		const found = findChromium('linux', { PATH: folder });
		expect(found).toMatchObject({ ok: true, path: join(folder, 'google-chrome') });
	});

	it.each(['darwin', 'win32'] as const)(
		'says how to get a browser on %s where there is none',
		(platform) => {
			const found = findChromium(platform, { HOME: folder, LOCALAPPDATA: folder });
			expect(found).toMatchObject({ ok: false });
			expect(!found.ok && found.message).toMatch(/Install Chrome .* or set CHROMIUM_PATH/);
		},
	);
});
