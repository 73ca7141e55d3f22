import type { SettingName } from '../../settings/settings.ts';
import { useScreen } from './screen.ts';

/** True while a setting is edited and not saved: its field stays, even where another choice has no use for it. */
export const useIsChanged = (name: SettingName): boolean => {
	const { settings, saved } = useScreen();
	return JSON.stringify(settings[name]) !== JSON.stringify(saved[name]);
};
