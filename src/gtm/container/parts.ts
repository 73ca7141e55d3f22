import type { Ids, Parameter, Tag, Variable } from './exportFormat.ts';

// GTM gives everything new ids when it imports; what counts is that they are not zero and agree within the file.
export const ids: Ids = { accountId: '6000000001', containerId: '100000001' };
export const path = `accounts/${ids.accountId}/containers/${ids.containerId}`;
export const fingerprint = '1700000000000';
export const url = `https://tagmanager.google.com/#/container/${path}`;
export const TAG_TEMPLATE = '11';
export const VARIABLE_TEMPLATE = '12';
export const FOLDER = '20';
export const TRIGGER = '21';
export const LOADED = '22';
export const INITIALIZATION = '2147479573';

export const typeOf = (templateId: string): string => `cvt_${ids.containerId}_${templateId}`;

export const ID_VARIABLE = 'Smartsupp - measurement IDs';
export const KEY_VARIABLE = 'Smartsupp - chat key';
export const reference = (variable: string): string => `{{${variable}}}`;

export const nameOf = (what: string): string => `Smartsupp - ${what}`;

export const variable = (
	variableId: string,
	name: string,
	type: string,
	parameter: readonly Parameter[],
): Variable => ({
	...ids,
	variableId,
	name,
	type,
	parameter,
	fingerprint,
	parentFolderId: FOLDER,
	formatValue: {},
});

export const tag = (
	tagId: string,
	name: string,
	type: string,
	parameter: readonly Parameter[],
	rest: Pick<Tag, 'firingTriggerId' | 'tagFiringOption' | 'consentSettings'> & {
		readonly notes: string;
	},
): Tag => ({
	...ids,
	tagId,
	name,
	type,
	parameter,
	fingerprint,
	parentFolderId: FOLDER,
	monitoringMetadata: { type: 'MAP' },
	...rest,
});
