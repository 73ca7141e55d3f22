import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageFiles } from '../../../tools/build/page.ts';
import { type Hit, parseHits } from '../../../tools/demo/parseHits.ts';
import type { HarnessScripts } from './buildHarnessScripts.ts';

/** A page as the server gives it out. */
export interface ServedPage {
	readonly html: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Takes the hits that the page sends to this server, as a site with a first-party Google tag does. */
	readonly hits: Hit[];
}

export interface PageServer {
	readonly origin: string;
	/** Gives the page out and returns its path. */
	add(page: ServedPage): string;
	stop(): Promise<void>;
}

/** An image that keeps a page from being complete for a while. */
export const SLOW_IMAGE = '/slow.png';
const SLOW_MS = 4_000;

/** An address that leaves the browser where it is. */
export const DOWNLOAD = '/download';

/**
 * Starts a server on this machine for the pages, our scripts, and Google's on the site's own address: what a page
 * sends as it is left reaches a server, and nobody who listens in the browser.
 */
export const startPageServer = async (scripts: HarnessScripts): Promise<PageServer> => {
	const pages = new Map<string, ServedPage>();
	const files = new Map([['/gtag/js', scripts.gtag]]);
	for (const [file, text] of Object.entries(pageFiles(scripts.page))) files.set(`/${file}`, text);
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (pathname === SLOW_IMAGE) {
			setTimeout(() => response.end(), SLOW_MS);
			return;
		}
		if (pathname === DOWNLOAD) {
			response.writeHead(204).end();
			return;
		}
		if (pathname.endsWith('/g/collect')) {
			const hits = parseHits(request.url ?? '', await bodyOf(request));
			for (const hit of hits) pages.get(new URL(hit.rest.dl ?? '').pathname)?.hits.push(hit);
			response.writeHead(204).end();
			return;
		}
		const page = pages.get(pathname);
		const body = page ? page.html : files.get(pathname);
		response.writeHead(body === undefined ? 404 : 200, {
			'content-type': `text/${page ? 'html' : 'javascript'}; charset=utf-8`,
			...page?.headers,
		});
		response.end(body ?? 'not found');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		add(page) {
			const path = `/${pages.size + 1}`;
			pages.set(path, page);
			return path;
		},
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
};
