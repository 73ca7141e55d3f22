import { toText } from '../coerce.ts';
import { type FunctionApi, hostPart, optionalCallback } from './api.ts';

/** The APIs that load or send something. */
export const networkApis: Readonly<Record<string, FunctionApi>> = {
	injectHiddenIframe: {
		needs: [{ permission: 'inject_hidden_iframe', argument: 0 }],
		required: ['url'],
		call: ({ host }, [url, onSuccess]) => {
			hostPart(host.injectHiddenIframe, 'injectHiddenIframe');
			host.injectHiddenIframe?.(toText(url), optionalCallback(onSuccess));
			return undefined;
		},
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
	sendPixel: {
		needs: [{ permission: 'send_pixel', argument: 0 }],
		required: ['url'],
		call: ({ host }, [url, onSuccess, onFailure]) => {
			const [sent, failed] = [optionalCallback(onSuccess), optionalCallback(onFailure)];
			hostPart(host.sendPixel, 'sendPixel');
			host.sendPixel?.(toText(url), sent, failed);
			return undefined;
		},
	},
};

/** Those that a test only records: nothing is loaded, and nothing called back. */
export const loadingApis: ReadonlySet<string> = new Set(Object.keys(networkApis));
