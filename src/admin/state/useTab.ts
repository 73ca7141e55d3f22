import { useCallback, useEffect, useState } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import type { Scope } from '../rest/contract.ts';
import { settingAt } from './settingAt.ts';

export const siteTabs = ['connect', 'analytics', 'chat', 'consent', 'tools'] as const;
/** The network's screen has one more: its sites. */
export const networkTabs = [...siteTabs, 'sites'] as const;
export type Tab = (typeof networkTabs)[number];

export const tabsOf = (scope: Scope): readonly Tab[] =>
	scope === 'network' ? networkTabs : siteTabs;

const settingsOf: { readonly [K in Exclude<Tab, 'analytics'>]: readonly SettingName[] } = {
	connect: ['chatKey', 'chatSource', 'plan'],
	chat: [
		'chatSide',
		'chatOffsetX',
		'chatOffsetY',
		'chatColor',
		'chatOnMobile',
		'chatLanguage',
		'privacyNotice',
		'privacyNoticeUrl',
		'startChat',
		'startDelay',
		'facadeButton',
		'hideOnPaths',
		'showOnPaths',
		'hideOnPostTypes',
		'hideForRoles',
		'hideInEnvironments',
		'visitorData',
	],
	consent: ['consentMode', 'consentSource', 'consentCategory'],
	tools: [],
	sites: [],
};

/** The tab on which a setting, or the value at a path such as `measurementIds[1]`, stands. */
export const tabOf = (field: string): Tab =>
	(['connect', 'chat', 'consent'] as const).find((tab) =>
		settingsOf[tab].some((name) => name === settingAt(field)),
	) ?? 'analytics';

/** The first part of the address's fragment names the tab: `#analytics`, `#analytics/eventRules`. */
const tabInAddress = (tabs: readonly Tab[]): Tab =>
	tabs.find((tab) => window.location.hash.slice(1).split('/', 1)[0] === tab) ?? 'connect';

/** The setting that the address names (`#chat/startChat`), empty where it names none. */
export const settingInAddress = (): string => window.location.hash.split('/')[1] ?? '';

/** The tab that the address names (`#analytics`), and a function that goes to another. */
export const useTab = (scope: Scope): readonly [Tab, (tab: Tab) => void] => {
	const tabs = tabsOf(scope);
	const [tab, setTab] = useState(() => tabInAddress(tabs));
	useEffect(() => {
		const follow = (): void => setTab(tabInAddress(tabs));
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, [tabs]);
	const goTo = useCallback((next: Tab) => {
		window.location.hash = next;
		setTab(next);
	}, []);
	return [tab, goTo];
};
