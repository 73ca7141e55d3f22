import type { SettingName } from '../../settings/settings.ts';
import { useScreen } from './screen.ts';

/** True where wp-config.php or the network fixes the value, so that saving another could have no effect. */
export const useLocked = (name: SettingName): boolean => {
	const { locks, sources } = useScreen();
	return locks?.[name] !== undefined || sources[name] === 'constant';
};
