import { toHost, toSandbox } from '../boundary.ts';
import { toNumber, toText } from '../coerce.ts';
import { SandboxError } from '../sandboxError.ts';
import { createObject, isFunction, type SandboxFunction, type Value } from '../value.ts';
import type { Api } from './api.ts';
import { readUrlPart } from './readUrlPart.ts';

const needsStorage = (access: 'read' | 'write') => [
	{ permission: 'access_local_storage', argument: 0, access },
];
const needsTemplateStorage = [{ permission: 'access_template_storage' }];

/** The APIs that ask something of the page, or have it do something. */
export const pageApis: Readonly<Record<string, Api>> = {
	addConsentListener: {
		needs: [{ permission: 'access_consent', argument: 0, access: 'read' }],
		required: ['consentType', 'listener'],
		call: ({ host }, [type, listener]) => {
			const name = toText(type);
			const tell = callbackOf('addConsentListener', listener);
			host.consent.onChange(name, (granted) => void tell(name, granted));
			return undefined;
		},
	},
	callLater: {
		required: ['function'],
		call: ({ host }, [task]) => {
			const run = callbackOf('callLater', task);
			host.later(() => void run());
			return undefined;
		},
	},
	copyFromDataLayer: {
		needs: [{ permission: 'read_data_layer', argument: 0 }],
		required: ['key'],
		call: ({ host }, [key]) => toSandbox(host.readDataLayer(toText(key))),
	},
	generateRandom: {
		call: ({ host }, [min, max]) => {
			const [from, to] = [toNumber(min), toNumber(max)];
			return Math.floor(host.random() * (to - from + 1)) + from;
		},
	},
	getContainerVersion: {
		needs: [{ permission: 'read_container_data' }],
		call: ({ host }) => createObject(Object.entries(host.container)),
	},
	getTimestampMillis: { call: ({ host }) => host.now() },
	getUrl: {
		needs: [{ permission: 'get_url', argument: 0 }],
		call: ({ host }, args) => readUrlPart(host.url(), args),
	},
	injectScript: {
		needs: [{ permission: 'inject_script', argument: 0 }],
		required: ['url'],
		call: ({ host }, [url, onSuccess, onFailure, token]) => {
			const [loaded, failed] = [optionalCallback(onSuccess), optionalCallback(onFailure)];
			const cacheToken = token === undefined ? undefined : toText(token);
			host.injectScript(toText(url), loaded, failed, cacheToken);
			return undefined;
		},
	},
	isConsentGranted: {
		needs: [{ permission: 'access_consent', argument: 0, access: 'read' }],
		required: ['consentType'],
		call: ({ host }, [type]) => host.consent.isGranted(toText(type)),
	},
	localStorage: {
		members: {
			getItem: {
				needs: needsStorage('read'),
				call: ({ host }, [key]) => host.localStorage.getItem(toText(key)),
			},
			removeItem: {
				needs: needsStorage('write'),
				call: ({ host }, [key]) => void host.localStorage.removeItem(toText(key)),
			},
			setItem: {
				needs: needsStorage('write'),
				call: ({ host }, [key, value]) => host.localStorage.setItem(toText(key), toText(value)),
			},
		},
	},
	logToConsole: {
		needs: [{ permission: 'logging' }],
		call: ({ host, logging }, args) => {
			const { debugMode, previewMode } = host.container;
			if (logging === 'all' || debugMode || previewMode) host.log(...args.map(toHost));
			return undefined;
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

function callbackOf(api: string, value: Value): SandboxFunction {
	if (isFunction(value)) return value;
	throw new SandboxError(`Error in ${api}. A function is needed, not ${toText(value)}.`);
}

function optionalCallback(value: Value): () => void {
	return () => {
		if (isFunction(value)) value();
	};
}
