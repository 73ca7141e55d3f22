import { type BridgeOptions, defaultOptions } from '../../events/options.ts';
import { REPLACED_KEY } from '../../events/readChatEvent.ts';
import type { PageSettings } from '../../settings/settings.ts';
import type { PageApi } from '../api.ts';
import type { PageState, PageWhy, SiteFacts } from '../config.ts';
import { findMeasurementIds } from '../findMeasurementIds.ts';
import { fieldsOf, type PageWindow } from '../pageWindow.ts';
import { readOptions } from '../readOptions.ts';
import { consentSentence } from './consentSentence.ts';
import { readReasons } from './readReasons.ts';
import { onceWords } from './words.ts';

/** What the page is like at this moment. */
export interface Facts {
	readonly state: PageState;
	readonly why: PageWhy;
	/** Name and text of each, in the order of reading. */
	readonly lines: readonly (readonly [name: string, text: string])[];
}

export type MonitorOptions = BridgeOptions & Partial<PageSettings> & SiteFacts;

/** Complete options: the page is told only what differs from the defaults. */
export const optionsOf = (api: PageApi): MonitorOptions => ({
	...defaultOptions,
	...readOptions(fieldsOf(api.config).options),
});

/** Reads the page anew; what cannot be read says so. */
export const readFacts = (win: PageWindow, api: PageApi): Facts => {
	const options = optionsOf(api);
	const lines: (readonly [string, string])[] = [];
	const add = (name: string, read: () => string): void => {
		let text = 'cannot be read on this page';
		try {
			text = read();
		} catch {}
		if (text !== '') lines.push([name, text]);
	};
	lines.push(...readReasons(win));
	add('IDs on the page', () => findMeasurementIds(win).join(', ') || 'none');
	if (options.trackerMode === 'manual')
		add('IDs chosen by hand', () => options.measurementIds.join(', ') || 'none');
	add('Key of the page’s own', () => {
		const key = fieldsOf(win._smartsupp)[REPLACED_KEY];
		return typeof key === 'string' ? `${key}, replaced by ours; it counts as chosen` : '';
	});
	add('Consent', () => consentSentence(win, options));
	add('Double counting', () => onceWords(api.once));
	return { state: api.state, why: api.why, lines };
};
