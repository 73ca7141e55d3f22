import {
	copyFromDataLayer,
	copyFromWindow,
	getContainerVersion,
	getType,
	isConsentGranted,
	Object,
	templateStorage,
} from 'gtm';
import { measurementIdsIn } from '../../events/measurementId.ts';
import type { Message, PageFacts } from '../../events/outcome.ts';
import { REPLACED_KEY } from '../../events/readChatEvent.ts';

/** The GTM event that fires the tag, as it stands in the data layer right now: `eventModel` is cleared before the next. */
export const currentMessage = (): Message => ({
	name: copyFromDataLayer('event'),
	params: copyFromDataLayer('eventModel'),
});

/** The page's settings for the chat box, `_smartsupp`; empty where there are none. */
export const chatSettings = (): { readonly [name: string]: unknown } => {
	const settings = copyFromWindow('_smartsupp');
	return getType(settings) === 'object' ? (settings as { readonly [name: string]: unknown }) : {};
};

/** The measurement IDs in a key for the chat box; none in the inert one. */
export const idsOfKey = (key: unknown): readonly string[] =>
	typeof key === 'string' ? measurementIdsIn(key.split(',')) : [];

/** The measurement IDs on the page; where the page had named some to the chat box itself (`gaKey`), those alone. */
export const idsOnPage = (): readonly string[] => {
	const chosen = idsOfKey(chatSettings()[REPLACED_KEY]);
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
		// The sandbox does not tell a visitor who said no from one who has not been asked.
		consent: isConsentGranted('analytics_storage') ? 'granted' : 'pending',
		google: true,
	};
};
