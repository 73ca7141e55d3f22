import { eachOf, fieldsOf, type PageWindow, safely } from '../../page/pageWindow.ts';
import type { ConsentSource } from '../../settings/pageChoices.ts';

export type FoundSource = Exclude<ConsentSource, 'auto' | 'none'>;

/** What on a page knows a visitor's answer, in the order in which `auto` takes it. */
export const sourcesOnPage = (page: PageWindow): readonly FoundSource[] => {
	const found: FoundSource[] = [];
	safely(() => {
		if (fieldsOf(page.smartsuppGa4).choice) found.push('page');
	});
	safely(() => {
		if (page.wp_has_consent) found.push('wp_consent_api');
	});
	safely(() => {
		if (isGoogleTold(page)) found.push('google');
	});
	return found;
};

/** Whether Google's scripts know of consent, or are told by what waits for them. */
const isGoogleTold = (page: PageWindow): boolean => {
	const { entries } = fieldsOf(fieldsOf(page.google_tag_data).ics);
	let isTold = !!fieldsOf(entries).analytics_storage;
	eachOf([].concat(page.dataLayer as never), (call) => {
		if (fieldsOf(call)[0] === 'consent') isTold = true;
	});
	return isTold;
};
