import { settingAt } from './settingAt.ts';

const focusable = 'input, textarea, select, button';

/** Puts the focus on the control of a setting or of a part of it (`eventRules[2].eventName`), if it is on the screen. */
export const focusSetting = (root: ParentNode, field: string): void => {
	const places = [...root.querySelectorAll<HTMLElement>('[data-setting]')];
	const place =
		places.find((element) => element.dataset.setting === field) ??
		places.find((element) => element.dataset.setting === settingAt(field));
	const control =
		place?.querySelector<HTMLElement>('input:checked') ??
		place?.querySelector<HTMLElement>(focusable);
	control?.focus();
};
