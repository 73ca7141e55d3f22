import { describe, expect, it } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { readEarlyConsent } from '../../src/page/readEarlyConsent.ts';
import { gtagCall, openWindow } from './openWindow.ts';

const say = (kind: string, analytics_storage: string) =>
	gtagCall('consent', kind, { analytics_storage });
const read = (win: PageWindow, options = {}) => readEarlyConsent(win, options).analytics;

describe('readEarlyConsent', () => {
	it.each([
		['no call', [], 'granted'],
		['denied by default', [say('default', 'denied')], 'pending'],
		['granted by default', [say('default', 'granted')], 'granted'],
		['denied, then granted', [say('default', 'denied'), say('update', 'granted')], 'granted'],
		['granted, then denied', [say('default', 'granted'), say('update', 'denied')], 'denied'],
		['a default after the choice', [say('update', 'denied'), say('default', 'granted')], 'denied'],
		['another type only', [gtagCall('consent', 'default', { ad_storage: 'denied' })], 'granted'],
		['what is none', ['consent', null, { 0: 'consent' }], 'granted'],
	])('takes the calls in the data layer for the answer: %s', (_name, dataLayer, answer) => {
		expect(read(openWindow({ dataLayer }))).toBe(answer);
	});

	it('takes what Google made of them once that is there', () => {
		const ics = { entries: { analytics_storage: { default: true } } };
		const win = openWindow({
			dataLayer: [say('default', 'denied')],
			google_tag_data: { ics },
		});
		expect(read(win)).toBe('granted');
	});

	it('asks nobody but the chosen source', () => {
		const win = openWindow({ dataLayer: [say('default', 'denied')] });
		expect(read(win, { consentSource: 'none' })).toBe('granted');
		expect(read(win, { consentSource: 'google' })).toBe('pending');
		expect(read(openWindow(), { consentSource: 'google' })).toBe('pending');
	});
});
