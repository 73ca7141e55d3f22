import { measurementIdsIn } from '../../../events/measurementId.ts';
import type { PageState } from '../../../page/config.ts';
import { LOOK_TAG_ID } from '../../../page/look/swallowHits.ts';
import { fieldsOf, type PageWindow, safely } from '../../../page/pageWindow.ts';
import { type Decision, readConsent } from '../../../page/readConsent.ts';
import type { PageSettings } from '../../../settings/settings.ts';
import { readSite } from '../readSite.ts';
import { type FoundSource, sourcesOnPage } from '../sourcesOnPage.ts';
import { type FoundId, findGoogleIds } from './findGoogleIds.ts';

/** What a page shows that was opened for a look. */
export interface LookReading {
	readonly kind: 'page';
	readonly state: PageState;
	readonly found: readonly FoundId[];
	/** The properties that the page's own code names to the chat box. */
	readonly named: readonly string[];
	/** How many scripts of the page are chat code that is not this plugin's. */
	readonly chats: number;
	/** What was answered to a consent tool; `granted` where nobody asks. */
	readonly consent: Decision;
	/** What on the page knows the answer. */
	readonly consentSources: readonly FoundSource[];
}

/** Reads a window that was opened for a look. `not_shown`: there is a page, but it was not made for a look. */
export const readLook = (
	site: Window,
	settings: PageSettings,
): LookReading | { readonly kind: 'closed' | 'other_origin' | 'loading' | 'not_shown' } => {
	const reading = readSite(site);
	if (reading.kind !== 'page') return reading;
	if (!reading.isSigned) return { kind: 'not_shown' };
	const page: PageWindow = site;
	const { gaKey } = fieldsOf(page._smartsupp);
	let consent: Decision = 'granted';
	safely(() => {
		consent = readConsent(page, settings).analytics;
	});
	return {
		kind: 'page',
		state: reading.state,
		found: findGoogleIds(page),
		named: measurementIdsIn([...reading.named, ...String(gaKey ?? '').split(',')]),
		chats: countChats(page.document),
		consent,
		consentSources: sourcesOnPage(page),
	};
};

const CHAT_CODE = /smartsuppchat\.com|_smartsupp\b[^;]{0,40}\bkey\b/i;

const countChats = ({ scripts }: Document): number =>
	[...scripts].filter(
		({ id, src, text, dataset }) =>
			id !== LOOK_TAG_ID &&
			!(dataset.noOptimize === '1' && dataset.noDefer === '1') &&
			CHAT_CODE.test(src === '' ? text : src),
	).length;
