import { copyFromWindow, getType, Object } from 'gtm';

/**
 * The data layer that the tag feeds. A site with another name edits this line in the template editor, and the same name
 * under Permissions > Accesses global variables, where GTM asks for it word for word.
 */
export const DATA_LAYER = 'dataLayer';

/** The name of the page's data layer where it is another one, or empty: GTM keeps each under its name, with its state. */
export const otherDataLayer = (): string => {
	const registry = copyFromWindow('google_tag_manager');
	if (getType(registry) !== 'object') return '';
	const all = registry as { readonly [key: string]: unknown };
	const names = Object.keys(all).filter((key) => {
		const value = all[key];
		return (
			getType(value) === 'object' &&
			(value as { readonly subscribers?: unknown }).subscribers !== undefined
		);
	});
	return names.indexOf(DATA_LAYER) >= 0 ? '' : names[0] || '';
};
