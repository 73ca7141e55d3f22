import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/events/options.ts';
import { consentSentence } from '../../../src/page/monitor/consentSentence.ts';
import { openWindow } from '../openWindow.ts';

const google = (said: object) => ({ google_tag_data: { ics: { entries: said } } });

describe('what the monitor says of consent', () => {
	it('names nobody where nobody asks', () => {
		expect(consentSentence(openWindow(), defaultOptions)).toContain('Nobody on this page asks');
	});

	it.each([
		['advanced', { analytics_storage: { update: false } }, 'Analytics denied', 'sent in any case'],
		['basic', { analytics_storage: { update: true } }, 'Analytics granted', 'nothing is sent'],
		['basic', { analytics_storage: { default: false } }, 'Analytics not decided yet', 'basic mode'],
	] as const)('in %s mode says what %o means', (consentMode, said, choice, mode) => {
		const sentence = consentSentence(openWindow(google(said)), { ...defaultOptions, consentMode });
		expect(sentence).toContain(choice);
		expect(sentence).toContain(mode);
	});
});
