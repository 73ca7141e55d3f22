import type { NetworkSites } from '../rest/contract.ts';
import { type Answer, request } from '../rest/requests.ts';

/** A page of the network's sites whose address contains a text. */
export const loadSites = (page: number, search: string): Promise<Answer<NetworkSites>> =>
	request(`network/sites?page=${page}${search && `&search=${encodeURIComponent(search)}`}`, {}, [
		'sites',
		'page',
		'pages',
		'total',
	]);
