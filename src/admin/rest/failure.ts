import type { Conflict, Fault } from './contract.ts';

/**
 * `unreachable`: no answer came, though the browser is online; `silent`: none came in time; `garbled`: what came is not of
 * this plugin; `gone`: the site does not know the plugin's routes.
 */
type FailureWithoutWords = 'offline' | 'unreachable' | 'silent' | 'session' | 'garbled' | 'gone';

/** Why a request brought nothing, as far as the screen treats the cases differently. */
export type Failure =
	| { readonly kind: FailureWithoutWords }
	| { readonly kind: 'forbidden'; readonly message: string }
	| { readonly kind: 'faults'; readonly faults: readonly Fault[] }
	| ({ readonly kind: 'conflict' } & Conflict)
	| { readonly kind: 'other'; readonly message: string };

type Unknowns = { readonly [key: string]: unknown };

const sessionCodes = ['rest_not_logged_in', 'rest_cookie_invalid_nonce', 'invalid_nonce'];

/** What `apiFetch` threw, as one of the cases above; `online` is what the browser says of itself. */
export const failureOf = (thrown: unknown, online = true): Failure => {
	const error = recordOf(thrown);
	const data = recordOf(error.data);
	const code = textOf(error.code);
	// PHP's own errors come as HTML.
	const message = textOf(error.message)
		.replace(/<[^>]*>/g, ' ')
		.trim();
	// Older versions of api-fetch throw a bare Response where a nonce cannot be renewed: nobody is logged in any more.
	if (thrown instanceof Response) return { kind: 'session' };
	if (error.name === 'AbortError') return { kind: 'silent' };
	if (code === 'offline_error' || !online) return { kind: 'offline' };
	if (code === 'fetch_error') return { kind: 'unreachable' };
	if (code === 'invalid_json') return { kind: 'garbled' };
	if (code === 'rest_no_route') return { kind: 'gone' };
	if (sessionCodes.includes(code) || data.status === 401) return { kind: 'session' };
	if (data.status === 403) return { kind: 'forbidden', message };
	if (data.status === 409 && Array.isArray(data.conflicts))
		return {
			kind: 'conflict',
			conflicts: data.conflicts.flatMap(disagreementOf),
			revision: textOf(data.revision),
		};
	const faults = Array.isArray(data.faults) ? data.faults.flatMap(faultOf) : [];
	return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'other', message };
};

const faultOf = (given: unknown): Fault[] => {
	const fault = recordOf(given);
	if (typeof fault.field !== 'string' || typeof fault.message !== 'string') return [];
	const { field, value, message, suggestion } = fault;
	return [
		typeof suggestion === 'string' && suggestion !== ''
			? { field, value, message, suggestion }
			: { field, value, message },
	];
};

/** Whether it is not known what the server has done: the request may have reached it all the same. */
export const isUncertain = ({ kind }: Failure): boolean =>
	kind === 'unreachable' || kind === 'silent' || kind === 'garbled';

const disagreementOf = (given: unknown): Conflict['conflicts'] => {
	const { field, yours, stored } = recordOf(given);
	return typeof field === 'string' ? [{ field, yours, stored }] : [];
};

const recordOf = (value: unknown): Unknowns =>
	typeof value === 'object' && value !== null ? (value as Unknowns) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
