import {
	copyFromDataLayer,
	copyFromWindow,
	getContainerVersion,
	getType,
	isConsentGranted,
	Object,
	templateStorage,
} from 'gtm';
import type { Message, PageFacts } from '../../events/outcome.ts';

/** The GTM event that fires the tag, as it stands in the data layer right now: `eventModel` is cleared before the next. */
export const currentMessage = (): Message => ({
	name: copyFromDataLayer('event'),
	params: copyFromDataLayer('eventModel'),
});

/** The measurement IDs on the page; where the page had named some to the chat box itself (`gaKey`), those alone. */
export const idsOnPage = (): string[] => {
	const chosen = storedList('chosenIds');
	if (chosen.length > 0) return chosen;
	const registry = copyFromWindow('google_tag_manager');
	const keys = getType(registry) === 'object' ? Object.keys(registry) : [];
	return keys.filter((key) => key.indexOf('G-') === 0);
};

export const storedList = (key: string): string[] => {
	const list = templateStorage.getItem(key);
	return getType(list) === 'array' ? (list as string[]) : [];
};

/** What the core needs to know of the page, read now. */
export const pageFacts = (tagId: number): PageFacts => {
	const claims = copyFromWindow('smartsuppGa4Claims');
	return {
		ids: idsOnPage(),
		claims: getType(claims) === 'object' ? (claims as PageFacts['claims']) : {},
		leads: storedList('leads'),
		sender: getContainerVersion().containerId + '/' + tagId,
		consent: isConsentGranted('analytics_storage') ? 'granted' : 'denied',
	};
};
