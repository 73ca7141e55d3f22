import { toHost, toSandbox } from '../boundary.ts';
import { toNumber, toText } from '../coerce.ts';
import { createObject } from '../value.ts';
import { callbackOf, type FunctionApi, hostPart } from './api.ts';

/** The APIs that ask something of the page, or have it call back. */
export const pageApis: Readonly<Record<string, FunctionApi>> = {
	addEventCallback: {
		needs: [{ permission: 'read_event_metadata' }],
		required: ['callback'],
		call: ({ host }, [callback]) => {
			const tell = callbackOf('addEventCallback', callback);
			hostPart(host.onEventEnd, 'addEventCallback');
			host.onEventEnd?.((id, eventData) => void tell(id, toSandbox(eventData)));
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
	// The documentation calls it deprecated; older public templates use it.
	getTimestamp: { call: ({ host }) => host.now() },
	getTimestampMillis: { call: ({ host }) => host.now() },
	logToConsole: {
		needs: [{ permission: 'logging' }],
		call: ({ host, logging }, args) => {
			const { debugMode, previewMode } = host.container;
			if (logging === 'all' || debugMode || previewMode) host.log(...args.map(toHost));
			return undefined;
		},
	},
	readAnalyticsStorage: {
		needs: [{ permission: 'read_analytics_storage' }],
		call: ({ host }, [cookieOptions]) => {
			hostPart(host.analyticsStorage, 'readAnalyticsStorage');
			return toSandbox(host.analyticsStorage?.(toHost(cookieOptions)));
		},
	},
	readCharacterSet: {
		needs: [{ permission: 'read_character_set' }],
		call: ({ host }) => {
			hostPart(host.characterSet, 'readCharacterSet');
			return host.characterSet?.();
		},
	},
	readTitle: {
		needs: [{ permission: 'read_title' }],
		call: ({ host }) => {
			hostPart(host.title, 'readTitle');
			return host.title?.();
		},
	},
};
