/** One event as it left for Google Analytics. */
export interface Hit {
	/** The property's measurement ID. */
	tid: string;
	/** The event's name. */
	en: string;
	/** Event parameters, text (`ep.`) and number (`epn.`) alike, without their prefix. */
	params: Record<string, string | number>;
	/** Whether the event counts as non-interaction. */
	ni: boolean;
	/** Consent state such as "G111"; null where the page uses no consent mode. */
	gcs: string | null;
	/** Everything else of the request (v, cid, dl, …). */
	rest: Record<string, string>;
}

/**
 * Returns the events of a request to `/g/collect`: one, or one for each line of the body, where
 * the address holds what they share. Empty for any other path, whatever the host: a first-party
 * set-up sends to a host of its own.
 */
export function parseHits(url: string, body = ''): Hit[] {
	const address = new URL(url, 'http://localhost');
	if (!address.pathname.endsWith('/g/collect')) return [];
	const lines = body.split('\n').filter((line) => line.trim() !== '');
	if (lines.length === 0) return [hitFrom(address.searchParams)];
	return lines.map((line) => {
		const fields = new URLSearchParams(address.search);
		for (const [key, value] of new URLSearchParams(line)) fields.set(key, value);
		return hitFrom(fields);
	});
}

function hitFrom(fields: URLSearchParams): Hit {
	const hit: Hit = { tid: '', en: '', params: {}, ni: false, gcs: null, rest: {} };
	for (const [key, value] of fields) {
		if (key.startsWith('ep.')) hit.params[key.slice(3)] = value;
		else if (key.startsWith('epn.')) hit.params[key.slice(4)] = Number(value);
		else if (key === 'cu') hit.params.currency = value;
		else if (key === 'tid') hit.tid = value;
		else if (key === 'en') hit.en = value;
		else if (key === 'ni') hit.ni = value === '1';
		else if (key === 'gcs') hit.gcs = value;
		else hit.rest[key] = value;
	}
	return hit;
}
