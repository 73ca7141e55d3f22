import type { LookAddress, Status } from '../rest/contract.ts';
import { type Answer, request, requestStatus } from '../rest/requests.ts';

/**
 * An address of the front page that counts nothing, good for five minutes: for a `look` no chat starts, for a test of the
 * `chat` it does on any plan.
 */
export const askLookAddress = (kind: 'look' | 'chat'): Promise<Answer<LookAddress>> =>
	request('look', { method: 'POST', data: { kind } }, ['url']);

/** Lets the server fetch the front page and read its HTML. */
export const scanFrontPage = (): Promise<Answer<Status>> => requestStatus('detect', { scan: true });
