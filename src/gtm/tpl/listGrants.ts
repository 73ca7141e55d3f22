import {
	createPermissionCheck,
	type PermissionEntry,
	type PermissionValue,
} from '../sandbox/permissions.ts';
import type { FoundNeed } from './findNeeds.ts';

/** One key or address that a permission grants, with one access where the permission tells them. */
export interface Grant {
	key: string;
	access?: string;
	/** True where this grant is what allows the need, or one of those. */
	isUsedBy(need: FoundNeed): boolean;
}

/** The lists of keys and addresses in the parameters of permissions. */
const keyLists = ['keys', 'consentTypes', 'keyPatterns', 'urls', 'cookieNames', 'allowedCookies'];

/** What a permission grants, key by key; nothing for a permission without keys. */
export function listGrants(entry: PermissionEntry): Grant[] {
	const { publicId } = entry.instance.key;
	return entry.instance.param
		.filter(({ key }) => keyLists.includes(key))
		.flatMap(({ value }) => (value.type === 2 ? value.listItem : []))
		.flatMap((item) => grantsOf(publicId, item));
}

function grantsOf(publicId: string, item: PermissionValue): Grant[] {
	if (item.type === 1) {
		const isUsedBy = ({ key = '' }: FoundNeed) => isGrantedBy(publicId, item, key);
		return [{ key: item.string, isUsedBy }];
	}
	if (item.type !== 3) return [];
	const row = new Map(
		item.mapKey.map((key, at) => [key.type === 1 ? key.string : '', item.mapValue[at]]),
	);
	const name = row.get('key') ?? row.get('consentType') ?? row.get('name');
	if (name?.type !== 1) return [];
	const key = name.string;
	if (row.has('name')) {
		return [{ key, isUsedBy: (need) => key === '*' || need.key === key }];
	}
	return ['read', 'write', 'execute']
		.filter((access) => {
			const value = row.get(access);
			return value?.type === 8 && value.boolean;
		})
		.map((access) => ({
			key,
			access,
			isUsedBy: (need) => need.key === key && accessesOf(need).includes(access),
		}));
}

function accessesOf({ access = 'read' }: FoundNeed): string[] {
	return access === 'readwrite' ? ['read', 'write'] : [access];
}

/** Asks the permission's own check, with nothing but this one pattern granted. */
function isGrantedBy(publicId: string, pattern: PermissionValue, key: string): boolean {
	const list: PermissionValue = { type: 2, listItem: [pattern] };
	const check = createPermissionCheck([
		{
			instance: {
				key: { publicId, versionId: '1' },
				param: ['keyPatterns', 'urls', 'cookieNames'].map((name) => ({ key: name, value: list })),
			},
			isRequired: true,
		},
	]);
	return check({ permission: publicId, key }) === undefined;
}
