import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AccountSwitches, accountOptions, DEFAULT_SWITCHES, readSwitches } from './account.ts';
import { buildDemoScripts } from './buildDemoScripts.ts';
import { readGtmShop } from './gtm/gtmShop.ts';
import { type Hit, parseHits } from './parseHits.ts';
import {
	isLasting,
	type PageReport,
	readCommand,
	type StreamItem,
	type Switches,
} from './protocol.ts';
import { DEFAULT_SHOP, readShopSwitches, type ShopSwitches } from './shop/shopSwitches.ts';
import { viewerPage } from './viewer/viewerPage.ts';

export interface DemoServerOptions {
	/** 0 takes any free port. */
	port: number;
}

export interface DemoServer {
	origin: string;
	/** The hits that arrived since the start or the last reset. */
	hits(): Hit[];
	/** What pages reported since then. */
	reports(): PageReport[];
	reset(): void;
	account(): Switches;
	setAccount(changes: Partial<AccountSwitches & ShopSwitches>): void;
	stop(): Promise<void>;
}

/** The stream repeats this many past items to a viewer that comes later. */
const KEPT_ITEMS = 2000;
const BODY_LIMIT = 1_000_000;

/**
 * Starts the demo's server on this machine only: stand-ins for the hosts of Smartsupp and Google,
 * the collector of hits, and the hit viewer. Rejects with a sentence where the port is in use.
 */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
	const scripts = await buildDemoScripts();
	const gtmShop = await readGtmShop(scripts['gtm.js']);
	const viewers = new Set<ServerResponse>();
	let items: StreamItem[] = [];
	let account: AccountSwitches = { ...DEFAULT_SWITCHES };
	let shop: ShopSwitches = { ...DEFAULT_SHOP };

	const switches = () => ({ ...accountOptions(account), ...shop });
	const publish = (item: StreamItem) => {
		if (item.kind === 'hit' || item.kind === 'report') items = [...items, item].slice(-KEPT_ITEMS);
		for (const viewer of viewers) viewer.write(`data: ${JSON.stringify(item)}\n\n`);
	};
	const setAccount = (changes: unknown) => {
		account = { ...account, ...readSwitches(changes) };
		shop = { ...shop, ...readShopSwitches(changes) };
		publish({ kind: 'switches', switches: switches() });
	};
	const reset = () => {
		items = items.filter(isLasting);
		publish({ kind: 'reset' });
	};

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const route = `${request.method} ${pathname}`;
		if (request.method === 'OPTIONS') return send(response, 204, '', 'text/plain');
		if (pathname === '/g/collect') {
			for (const hit of parseHits(request.url ?? '', await bodyOf(request)))
				publish({ kind: 'hit', hit });
			return send(response, 204, '', 'text/plain');
		}
		if (route === 'GET /account.json' || route === 'GET /demo-account.json')
			return sendJson(response, switches());
		if (route === 'PUT /account.json') {
			setAccount(JSON.parse(await bodyOf(request)));
			return sendJson(response, switches());
		}
		if (route === 'POST /reports' || route === 'POST /commands') {
			const value: unknown = JSON.parse(await bodyOf(request));
			const command = readCommand(value);
			if (pathname === '/reports') publish({ kind: 'report', report: value as PageReport });
			else if (command) publish({ kind: 'command', command });
			return send(response, 204, '', 'text/plain');
		}
		if (route === 'POST /reset') {
			reset();
			return send(response, 204, '', 'text/plain');
		}
		if (route === 'GET /stream') return openStream(response);
		if (route === 'GET /hits.json') return sendJson(response, hits());
		if (route === 'GET /gtm-shop') {
			return send(response, 200, gtmShop.page(originOf(request)), 'text/html');
		}
		if (route === 'GET /') return send(response, 200, viewerPage(), 'text/html');
		const script = scriptAt(pathname);
		if (script !== undefined) return send(response, 200, script, 'text/javascript');
		send(response, 404, `The demo server has nothing at ${pathname}.`, 'text/plain');
	};

	const scriptAt = (pathname: string): string | undefined => {
		if (pathname === '/loader.js') return scripts['chat-box.js'];
		if (pathname === '/gtag/js') return scripts['gtag.js'];
		if (pathname === '/gtm.js') return gtmShop.script(shop.ids);
		if (pathname === '/shop-head.js')
			return `window.demoShop=${JSON.stringify(shop)};\n${scripts['shop-head.js']}`;
		const name = pathname.slice(1);
		return Object.entries(scripts).find(([own]) => own === name)?.[1];
	};
	const openStream = (response: ServerResponse) => {
		response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
		const first: StreamItem = { kind: 'switches', switches: switches() };
		for (const item of [first, ...items]) response.write(`data: ${JSON.stringify(item)}\n\n`);
		viewers.add(response);
		response.on('close', () => viewers.delete(response));
	};
	const hits = () => items.flatMap((item) => (item.kind === 'hit' ? [item.hit] : []));

	const originOf = (request: IncomingMessage) => `http://127.0.0.1:${request.socket.localPort}`;
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			send(response, 400, `The demo server could not read this: ${String(error)}`, 'text/plain');
		});
	});
	const port = await listen(server, options.port);
	return {
		origin: `http://127.0.0.1:${port}`,
		hits,
		reports: () => items.flatMap((item) => (item.kind === 'report' ? [item.report] : [])),
		reset,
		account: switches,
		setAccount,
		stop: () => stop(server, viewers),
	};
}

/** Scripts and hits cross origins here, as they do with the real hosts. */
const HEADERS = {
	'access-control-allow-origin': '*',
	'access-control-allow-headers': 'content-type',
	'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
	'cache-control': 'no-store',
};

function send(response: ServerResponse, status: number, body: string, type: string): void {
	response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
	response.end(body);
}

function sendJson(response: ServerResponse, value: unknown): void {
	send(response, 200, JSON.stringify(value), 'application/json');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of request) {
		length += (part as Buffer).length;
		if (length > BODY_LIMIT) throw new Error('the body is over 1 MB');
		parts.push(part as Buffer);
	}
	return Buffer.concat(parts).toString('utf8');
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				error.code === 'EADDRINUSE'
					? new Error(
							`Port ${port} is in use, so the demo server cannot start there. Stop what uses it, or choose another port.`,
						)
					: error,
			);
		});
		server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}

function stop(server: Server, viewers: Set<ServerResponse>): Promise<void> {
	for (const viewer of viewers) viewer.end();
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
