import type { SettingName } from '../../settings/settings.ts';
import { useScreen } from './screen.ts';

/** True where wp-config.php fixes the value, so that saving another could have no effect. */
export const useLocked = (name: SettingName): boolean => useScreen().sources[name] === 'constant';
