import { icon } from './icon.ts';

/** The head of a template: what the gallery and the template editor show. */
export interface TemplateInfo {
	readonly type: 'TAG' | 'MACRO';
	readonly id: 'cvt_temp_public_id';
	readonly version: 1;
	readonly securityGroups: readonly never[];
	readonly displayName: string;
	readonly categories: readonly string[];
	readonly brand: { readonly id: string; readonly displayName: string; readonly thumbnail: string };
	readonly description: string;
	readonly containerContexts: readonly ['WEB'];
}

const info = (type: 'TAG' | 'MACRO', displayName: string, description: string): TemplateInfo => ({
	type,
	id: 'cvt_temp_public_id',
	version: 1,
	securityGroups: [],
	displayName,
	categories: ['ANALYTICS', 'LEAD_GENERATION'],
	brand: {
		id: 'ga4_bridge_for_smartsupp',
		displayName: 'GA4 Bridge for Smartsupp',
		thumbnail: icon,
	},
	description,
	containerContexts: ['WEB'],
});

/** At most 200 characters each: the gallery's limit. */
export const tagInfo = info(
	'TAG',
	'GA4 Bridge for Smartsupp',
	"Sends Smartsupp's chat events to the Google Analytics 4 properties you choose: once, under clear names, without personal data.",
);

export const variableInfo = info(
	'MACRO',
	'GA4 Bridge for Smartsupp - Event Data',
	"Gives the name, parameters and properties of a Smartsupp chat event, for use in Google's own GA4 Event tag.",
);
