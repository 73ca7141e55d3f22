import type { GtmFile, LookAddress, Status } from '../rest/contract.ts';
import { type Answer, request, requestStatus } from '../rest/requests.ts';

/** An address of the front page that counts nothing and starts no chat, for five minutes. */
export const askLookAddress = (): Promise<Answer<LookAddress>> =>
	request('look', { method: 'POST', data: { kind: 'look' } }, ['url']);

/** Lets the server fetch the front page and read its HTML. */
export const scanFrontPage = (): Promise<Answer<Status>> => requestStatus('detect', { scan: true });

/** One of the files for Google Tag Manager, with the default settings in it. */
export const fetchGtmFile = (file: GtmFile['file']): Promise<Answer<GtmFile>> =>
	request(`gtm?file=${file}`, {}, ['name', 'text']);
