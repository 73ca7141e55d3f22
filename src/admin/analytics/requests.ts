import type { GtmFile } from '../rest/contract.ts';
import { type Answer, request } from '../rest/requests.ts';

/** One of the files for Google Tag Manager, with the default settings in it. */
export const fetchGtmFile = (file: GtmFile['file']): Promise<Answer<GtmFile>> =>
	request(`gtm?file=${file}`, {}, ['name', 'text']);
