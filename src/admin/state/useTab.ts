import { useCallback, useEffect, useState } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import { settingAt } from './settingAt.ts';

export const tabs = ['connect', 'analytics'] as const;
export type Tab = (typeof tabs)[number];

const connectSettings: readonly SettingName[] = ['chatKey', 'chatSource', 'plan'];

/** The tab on which a setting, or the value at a path such as `measurementIds[1]`, stands. */
export const tabOf = (field: string): Tab =>
	connectSettings.some((name) => name === settingAt(field)) ? 'connect' : 'analytics';

const tabInAddress = (): Tab => tabs.find((tab) => window.location.hash === `#${tab}`) ?? 'connect';

/** The tab that the address names (`#analytics`), and a function that goes to another. */
export const useTab = (): readonly [Tab, (tab: Tab) => void] => {
	const [tab, setTab] = useState(tabInAddress);
	useEffect(() => {
		const follow = (): void => setTab(tabInAddress());
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, []);
	const goTo = useCallback((next: Tab) => {
		window.location.hash = next;
		setTab(next);
	}, []);
	return [tab, goTo];
};
