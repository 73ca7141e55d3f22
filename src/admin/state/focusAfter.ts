import { flushSync } from 'react-dom';
import type { SettingName } from '../../settings/settings.ts';
import { focusSetting } from './focusSetting.ts';

/** Makes an edit that takes the pressed button away, and puts the focus on the setting's control as it stands then. */
export const focusAfter = (edit: () => void, name: SettingName): void => {
	flushSync(edit);
	focusSetting(document, name);
};
