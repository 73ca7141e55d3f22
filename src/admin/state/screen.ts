import { createContext, useContext } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import type { SiteWatch } from '../connect/useSiteWatch.ts';
import type { Fault, SettingsAnswer, Source, Status } from '../rest/contract.ts';
import type { Tab } from './useTab.ts';

/** What every panel of the screen works on. */
export interface Screen {
	/** As edited, saved or not. */
	readonly settings: Settings;
	readonly saved: Settings;
	readonly sources: { readonly [K in SettingName]?: Source };
	/** The settings that cannot be changed here. */
	readonly locks?: SettingsAnswer['locks'];
	readonly faults: readonly Fault[];
	readonly status: Status;
	edit(settings: Partial<Settings>): void;
	/** The look at the site in another window; it goes on while tabs change. */
	readonly watch: SiteWatch;
	goTo(tab: Tab): void;
}

export const ScreenContext = createContext<Screen | undefined>(undefined);

export const useScreen = (): Screen => {
	const screen = useContext(ScreenContext);
	if (screen === undefined) throw new Error('A panel stands outside of the settings screen.');
	return screen;
};
