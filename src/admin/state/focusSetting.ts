import { settingAt } from './settingAt.ts';

const focusable = 'input, textarea, select, button';

/**
 * Puts the focus on the control of a setting or of a part of it (`eventRules[2].eventName`); false where it is not on
 * the screen.
 */
export const focusSetting = (root: ParentNode | null, field: string): boolean => {
	const places = [...(root?.querySelectorAll<HTMLElement>('[data-setting]') ?? [])];
	const place =
		places.find((element) => element.dataset.setting === field) ??
		places.find((element) => element.dataset.setting === settingAt(field));
	const fold = place?.closest('details');
	if (fold) fold.open = true;
	const control =
		place?.querySelector<HTMLElement>('input:checked') ??
		place?.querySelector<HTMLElement>(focusable);
	control?.focus();
	return control !== undefined && control !== null;
};
