import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/settings.ts';
import { type SiteArguments, settingsOfSite } from '../../src/settings/settingsOfSite.ts';

const key = '0123456789abcdef0123456789abcdef01234567';
const site = (given: Partial<SiteArguments>) => settingsOfSite({ ids: [], sets: [], ...given });
const messages = (given: Partial<SiteArguments>) => {
	const read = site(given);
	return read.ok ? [] : read.problems.map(({ message }) => message);
};

describe("a site's settings", () => {
	it('are the defaults where nothing is said', () => {
		expect(site({})).toEqual({ ok: true, settings: defaultSettings });
	});

	it('take IDs, the key and settings together', () => {
		expect(
			site({ ids: ['G-AAAA1111,G-BBBB2222', 'G-CCCC3333'], key, sets: ['sendLeads=true'] }),
		).toEqual({
			ok: true,
			settings: {
				...defaultSettings,
				trackerMode: 'manual',
				measurementIds: ['G-AAAA1111', 'G-BBBB2222', 'G-CCCC3333'],
				chatKey: key,
				sendLeads: true,
			},
		});
	});

	it('choose the manual mode where an ID is set', () => {
		expect(site({ sets: ['measurementIds=G-AAAA1111'] })).toMatchObject({
			ok: true,
			settings: { trackerMode: 'manual', measurementIds: ['G-AAAA1111'] },
		});
	});

	it('take the key out of the whole chat code', () => {
		const code = `<script>var _smartsupp = _smartsupp || {}; _smartsupp.key = '${key}';</script>`;
		expect(site({ key: code })).toMatchObject({ ok: true, settings: { chatKey: key } });
	});

	it.each([
		[{ ids: ['g-aaaa1111'] }, /^--id: "g-aaaa1111" is in lower case.*Write G-AAAA1111\.$/],
		[{ ids: ['AW-123'] }, /^--id: "AW-123" is a Google Ads ID/],
		[{ ids: ['G-AAAA1111'], sets: ['trackerMode=auto'] }, /^trackerMode: "auto" sends to every/],
		[{ ids: ['G-AAAA1111'], sets: ['measurementIds=G-BBBB2222'] }, /^--id: .* Leave one out\.$/],
		[{ key, sets: [`chatKey=${key}`] }, /^--key: .* Leave one out\.$/],
		[{ key: 'me@shop.example' }, /^--key: "me@shop.example" is an e-mail address/],
		[{ sets: ['trackerMode=manual'] }, /^trackerMode: "manual" needs a measurement ID/],
		[{ sets: ['eventNames=short'] }, /^eventNames: "short" is none of its values/],
	])('%j is refused with the way out', (given, message) => {
		expect(messages(given)).toEqual([expect.stringMatching(message)]);
	});

	it('never repeat a secret token', () => {
		const token = `secret-${'0a1b2c3d'.repeat(12)}`;
		expect(messages({ key: token })).toEqual([expect.stringContaining('must stay secret')]);
		expect(messages({ key: token })[0]).not.toContain('0a1b2c3d');
	});

	it('tell all problems at once', () => {
		expect(messages({ ids: ['UA-1-1'], key: 'x', sets: ['y=1'] })).toHaveLength(3);
	});
});
