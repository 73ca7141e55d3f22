import { toText } from '../coerce.ts';
import type { Value } from '../value.ts';
import { type FunctionApi, hostPart } from './api.ts';
import { queryValues, readUrlPart } from './readUrlPart.ts';

/** The APIs of the page's address, and of the one before it. */
export const addressApis: Readonly<Record<string, FunctionApi>> = {
	getQueryParameters: {
		needs: [{ permission: 'get_url', key: 'query', detail: 0 }],
		required: ['queryKey'],
		call: ({ host }, args) => firstOrAll(host.url(), args),
	},
	getReferrerQueryParameters: {
		needs: [{ permission: 'get_referrer', key: 'query', detail: 0 }],
		required: ['queryKey'],
		call: ({ host }, args) => {
			hostPart(host.referrer, 'getReferrerQueryParameters');
			return firstOrAll(host.referrer?.() ?? '', args);
		},
	},
	getReferrerUrl: {
		needs: [{ permission: 'get_referrer', argument: 0 }],
		call: ({ host }, [component]) => {
			hostPart(host.referrer, 'getReferrerUrl');
			const referrer = host.referrer?.() ?? '';
			return referrer === '' ? '' : readUrlPart(referrer, [component]);
		},
	},
	getUrl: {
		needs: [{ permission: 'get_url', argument: 0, detail: 3 }],
		call: ({ host }, args) => readUrlPart(host.url(), args),
	},
};

/** The first value of a query key, or with `retrieveAll` the list of all. */
function firstOrAll(url: string, [key, retrieveAll]: Value[]): Value {
	const values = queryValues(url, toText(key));
	return retrieveAll === true ? values : values[0];
}
