import type { VisitorData, VisitorOptions } from './visitorOptions.ts';

/** WordPress answers `0` where nobody is logged in. */
const NONCE = /^[0-9a-z]{6,64}$/i;

/**
 * The data of the visitor who is logged in, straight from the site: nothing keeps them on the way. Rejects where nobody is
 * logged in any more, and where the site answers anything else.
 */
export const askVisitorData = async (
	win: Window,
	{ nonce, data }: VisitorOptions,
): Promise<VisitorData> => {
	const ask = async (address: string, headers: HeadersInit): Promise<Response> => {
		const answer = await win.fetch(address, {
			credentials: 'same-origin',
			cache: 'no-store',
			headers,
		});
		if (!answer.ok) throw new Error(`${address} answered with ${answer.status}`);
		return answer;
	};
	const given = (await (await ask(nonce, {})).text()).trim();
	if (!NONCE.test(given)) throw new Error(`${nonce} gave no nonce`);
	return (await ask(data, { 'X-WP-Nonce': given })).json();
};
