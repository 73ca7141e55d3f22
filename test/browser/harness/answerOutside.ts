import type { BrowserContext } from 'playwright-core';
import { INERT_KEY } from '../../../src/events/readChatEvent.ts';
import type { AccountSwitches } from '../../../tools/demo/account.ts';
import { type Hit, parseHits } from '../../../tools/demo/parseHits.ts';
import type { HarnessScripts } from './buildHarnessScripts.ts';

/** What the hosts of Smartsupp and Google answer, and what a browser keeps from them. */
export interface Outside {
	readonly scripts: HarnessScripts;
	readonly account: Partial<AccountSwitches>;
	/** The script behind gtm.js, by the container's ID. */
	gtm(container: string): string;
	/** Hosts, and paths of our own, that an ad blocker keeps the page from. */
	readonly blocked: readonly string[];
	/** The server of the pages. */
	readonly origin: string;
	/** Takes what left for Google Analytics. */
	readonly hits: Hit[];
	/** Takes the requests that no situation has. */
	readonly faults: string[];
	/** Takes the address of every request, in order. */
	readonly asked: string[];
}

/** Pages here have no secure context: http, and a name that is not this machine's. */
export const INSECURE_ORIGIN = 'http://shop.example';

/** Answers every request of a browser but those to the server of the pages. */
export const answerOutside = (context: BrowserContext, outside: Outside): Promise<unknown> => {
	const { scripts, account, gtm, blocked, origin, hits, faults, asked } = outside;
	return context.route('**/*', (route) => {
		const request = route.request();
		const url = new URL(request.url());
		asked.push(request.url());
		const { hostname, pathname, searchParams } = url;
		const headers = { 'access-control-allow-origin': '*' };
		const answer = (body: string, contentType = 'text/javascript') =>
			route.fulfill({ headers, contentType, body });
		if (blocked.includes(pathname)) return route.abort('blockedbyclient');
		if (url.origin === origin) return route.continue();
		if (url.origin === INSECURE_ORIGIN) return route.continue({ url: origin + pathname });
		if (blocked.includes(hostname)) return route.abort('blockedbyclient');
		if (pathname.endsWith('/g/collect')) {
			hits.push(...parseHits(request.url(), request.postData() ?? ''));
			return route.fulfill({ status: 204, headers });
		}
		if (hostname === 'www.smartsuppchat.com' && pathname === '/loader.js')
			return answer(scripts.chatBox);
		if (pathname === '/demo-account.json')
			return answer(JSON.stringify(account), 'application/json');
		// For the inert key, which is no ID, the chat box would load this script if the page had no `gtag`.
		const isTag = pathname === '/gtag/js' && searchParams.get('id') !== INERT_KEY;
		if (hostname === 'www.googletagmanager.com' && isTag) return answer(scripts.gtag);
		if (hostname === 'www.googletagmanager.com' && pathname === '/gtm.js')
			return answer(gtm(searchParams.get('id') ?? ''));
		faults.push(`request to ${request.url()}`);
		return route.abort();
	});
};
