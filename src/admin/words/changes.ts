import { __ } from '@wordpress/i18n';
import type { SettingName } from '../../settings/settings.ts';
import { settingWords, valueWords } from './settings.ts';

/** The name of what changed: a setting, or `locked`, the network's list of settings that no site may change. */
export const fieldWords = (field: string): string =>
	field === 'locked'
		? __('What sites may not change', 'ga4-bridge-for-smartsupp')
		: // One that a newer version stored has no words here.
			(settingWords(field as SettingName) ?? field);

/** A value as it stands in a list of changes: a table with all of its rows, so that two of the same length differ. */
export const changedWords = (field: string, value: unknown): string => {
	if (!Array.isArray(value) || value.length === 0) return valueWords(field, value);
	if (field === 'locked') return value.map((name) => fieldWords(String(name))).join(', ');
	return value.map(rowWords).join(field.startsWith('event') ? '; ' : ', ');
};

const rowWords = (row: unknown): string =>
	typeof row === 'object' && row !== null
		? Object.values(row)
				.filter((value) => value !== '')
				.map((value) => valueWords('', value))
				.join(' ')
		: String(row);
