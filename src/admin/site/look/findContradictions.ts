import { measurementIdsIn } from '../../../events/measurementId.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { Status } from '../../rest/contract.ts';
import { type FoundId, isProperty } from './findGoogleIds.ts';

/** What of the page and the choices does not fit together. */
export type Contradiction =
	/** Chosen by hand, and no Google tag of the page knows it. */
	| { readonly code: 'not_on_page'; readonly id: string }
	/** A page view may be counted once for each of the ways. */
	| { readonly code: 'installed_twice'; readonly id: string; readonly ways: readonly string[] }
	| { readonly code: 'universal_analytics'; readonly id: string }
	/** The page's own code names properties to the chat box, and so decides. */
	| { readonly code: 'own_key'; readonly ids: readonly string[] }
	| { readonly code: 'two_chats' }
	/** The chat box itself sends to one property only. */
	| { readonly code: 'native_sends_to_one'; readonly id: string };

/** What is known of the front page. */
export interface PageView {
	readonly found: readonly FoundId[];
	readonly named: readonly string[];
	/** How many chat codes of others there are; undefined where nobody counted them. */
	readonly chats: number | undefined;
	/** False where a consent tool may keep Google's tags away, or scripts did not run. */
	readonly isComplete: boolean;
}

/** The contradictions between a page and the choices as they are edited, those that cost events first. */
export const findContradictions = (
	page: PageView | undefined,
	settings: Settings,
	status: Pick<Status, 'officialPlugin' | 'scan'>,
): readonly Contradiction[] => [
	...(hasTwoChats(page, settings, status) ? [{ code: 'two_chats' as const }] : []),
	...ownKey(page, settings),
	...notOnPage(page, settings),
	...(page?.found ?? []).flatMap(installedTwice),
	...(page?.found ?? [])
		.filter(({ kind }) => kind === 'universal_analytics')
		.map(({ id }) => ({ code: 'universal_analytics' as const, id })),
	...nativeSendsToOne(settings),
];

const hasTwoChats = (
	page: PageView | undefined,
	{ chatSource, chatKey }: Settings,
	{ officialPlugin, scan }: Pick<Status, 'officialPlugin' | 'scan'>,
): boolean => {
	if (chatSource === 'elsewhere') return (page?.chats ?? 0) > 1;
	if (chatKey === '') return false;
	const hasOther = page?.chats === undefined ? scan?.otherChat === true : page.chats > 0;
	return officialPlugin.active || hasOther;
};

const ownKey = (page: PageView | undefined, { trackerMode }: Settings): Contradiction[] =>
	trackerMode === 'auto' && page !== undefined && page.named.length > 0
		? [{ code: 'own_key', ids: page.named }]
		: [];

const notOnPage = (page: PageView | undefined, settings: Settings): Contradiction[] => {
	if (page === undefined || !page.isComplete || settings.trackerMode !== 'manual') return [];
	const there = page.found.filter(isProperty).map(({ id }) => id);
	// Where the plugin loads Google's tag itself, it brings them.
	if (settings.loadGoogleTag && there.length === 0) return [];
	return measurementIdsIn(settings.measurementIds)
		.filter((id) => !there.includes(id))
		.map((id) => ({ code: 'not_on_page', id }));
};

const installedTwice = ({ id, kind, configs, containers }: FoundId): Contradiction[] => {
	const managers = containers.filter((name) => name.startsWith('GTM-'));
	const ways = [...Array.from({ length: configs }, () => 'gtag'), ...managers];
	return kind === 'measurement_id' && ways.length > 1
		? [{ code: 'installed_twice', id, ways }]
		: [];
};

const nativeSendsToOne = ({ captureMode, ...settings }: Settings): Contradiction[] => {
	const ids = measurementIdsIn(settings.measurementIds);
	const [id] = ids;
	return captureMode === 'native' && settings.trackerMode === 'manual' && ids.length > 1 && id
		? [{ code: 'native_sends_to_one', id }]
		: [];
};
