import { toHost, toSandbox } from '../boundary.ts';
import { toText } from '../coerce.ts';
import type { Access } from '../permissions.ts';
import type { Need, ObjectApi } from './api.ts';

const needsKey = (access: Access): Need[] => [
	{ permission: 'access_local_storage', argument: 0, access },
];
const needsTemplateStorage: Need[] = [{ permission: 'access_template_storage' }];

/** What a template keeps: in the browser as texts, and for as long as the page lives as copies. */
export const storageApis: Readonly<Record<string, ObjectApi>> = {
	localStorage: {
		members: {
			getItem: {
				needs: needsKey('read'),
				call: ({ host }, [key]) => host.localStorage.getItem(toText(key)),
			},
			removeItem: {
				needs: needsKey('write'),
				call: ({ host }, [key]) => void host.localStorage.removeItem(toText(key)),
			},
			setItem: {
				needs: needsKey('write'),
				call: ({ host }, [key, value]) => host.localStorage.setItem(toText(key), toText(value)),
			},
		},
	},
	templateStorage: {
		members: {
			clear: {
				needs: needsTemplateStorage,
				call: ({ host }) => void host.templateStorage.clear(),
			},
			getItem: {
				needs: needsTemplateStorage,
				call: ({ host }, [key]) => toSandbox(host.templateStorage.get(toText(key)) ?? null),
			},
			removeItem: {
				needs: needsTemplateStorage,
				call: ({ host }, [key]) => void host.templateStorage.delete(toText(key)),
			},
			setItem: {
				needs: needsTemplateStorage,
				call: ({ host }, [key, value]) => void host.templateStorage.set(toText(key), toHost(value)),
			},
		},
	},
};
