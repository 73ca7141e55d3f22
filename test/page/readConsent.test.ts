import { describe, expect, it } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { readConsent } from '../../src/page/readConsent.ts';

const withEntry = (entry: unknown) => ({ ics: { entries: { analytics_storage: entry } } });

describe('readConsent', () => {
	it.each([
		['nothing set', undefined, 'granted'],
		['another type only', { ics: { entries: { ad_storage: { default: false } } } }, 'granted'],
		['denied by default', withEntry({ default: false }), 'denied'],
		['granted by default', withEntry({ default: true }), 'granted'],
		['denied, then granted', withEntry({ default: false, update: true }), 'granted'],
		['granted, then denied', withEntry({ default: true, update: false }), 'denied'],
		['what is no object', { ics: 'text' }, 'granted'],
	])('reads %s', (_name, data, consent) => {
		expect(readConsent({ google_tag_data: data } as PageWindow)).toBe(consent);
	});
});
