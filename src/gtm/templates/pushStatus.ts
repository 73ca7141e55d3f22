import { createQueue, templateStorage } from 'gtm';
import { DATA_LAYER } from './dataLayerName.ts';

/** Where the page stands, as far as the sandbox can see, for triggers and for Preview: once each. */
export const pushStatus = (status: 'waiting' | 'too late' | 'armed' | 'not delivering'): void => {
	if (templateStorage.getItem('status') === status) return;
	templateStorage.setItem('status', status);
	const push = createQueue(DATA_LAYER);
	push({ event: 'smartsupp_ga4_status', smartsupp_ga4_status: status });
};
