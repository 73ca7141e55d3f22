import type { PageSettings } from '../../settings/settings.ts';

import type { SiteFacts } from '../config.ts';

/** Where a page asks for the data of the visitor who is logged in, and who knows whether it may. */
export interface VisitorOptions extends Pick<Partial<PageSettings>, 'consentSource'>, SiteFacts {
	/** The address of `visitor.js`. */
	readonly script: string;
	/** The address at which WordPress gives a nonce for its REST API to whoever is logged in. */
	readonly nonce: string;
	/** The address of the data. */
	readonly data: string;
	/** The site has a consent tool of which the page hears only by others: while none of these is there, nobody has answered. */
	readonly consentTool?: boolean;
}

/** What our REST route answers: what the site chose, of whoever asks. */
export interface VisitorData {
	readonly name?: string;
	readonly email?: string;
	readonly phone?: string;
	readonly variables?: {
		readonly [name: string]: { readonly label: string; readonly value: string };
	};
}
