import { createContext, useContext } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import type { Fault, Scope, SettingsAnswer, Source, Status } from '../rest/contract.ts';
import type { Answer } from '../rest/requests.ts';
import type { SiteWatch } from '../site/useSiteWatch.ts';
import type { ServerChange } from './useSettings.ts';
import type { Tab } from './useTab.ts';

/** What every panel of the screen works on. */
export interface Screen {
	readonly scope: Scope;
	/** As edited, saved or not. */
	readonly settings: Settings;
	readonly saved: Settings;
	/** The server's last answer whole, as stored. */
	readonly answer: SettingsAnswer;
	readonly sources: { readonly [K in SettingName]?: Source };
	/** The settings that cannot be changed here. */
	readonly locks: NonNullable<SettingsAnswer['locks']>;
	/** For the network: the settings that no site may change, as edited. */
	readonly locked: readonly SettingName[];
	readonly faults: readonly Fault[];
	/** Of the site; the network's screen has none, and no panel that asks for it. */
	readonly status: Status | undefined;
	edit(settings: Partial<Settings>): void;
	lock(locked: readonly SettingName[]): void;
	/** Lets the server change what is stored (undo, import, reset), and shows how that ended. */
	apply(change: ServerChange): Promise<Answer<SettingsAnswer>>;
	/** Asks the server what such a change would do, and shows nothing of it. */
	preview(change: ServerChange): Promise<Answer<SettingsAnswer>>;
	setStatus(status: Status): void;
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

/** How things stand on this site; only for what a site's screen shows. */
export const useStatus = (): Status => {
	const { status } = useScreen();
	if (status === undefined) throw new Error('The network has no status of its own.');
	return status;
};
