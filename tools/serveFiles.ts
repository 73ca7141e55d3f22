import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

export interface FileServer {
	/** Such as http://127.0.0.1:41234. */
	readonly origin: string;
	stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
};

/** Serves files on this machine, by their path without the query, such as `/page.js`; an undefined one is not there. */
export async function serveFiles(
	read: (path: string) => Promise<string | undefined>,
	headers: Readonly<Record<string, string>> = {},
): Promise<FileServer> {
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const body = await read(pathname).catch(() => undefined);
		response.writeHead(body === undefined ? 404 : 200, {
			...headers,
			'content-type': types[extname(pathname)] ?? types['.html'],
			'cache-control': 'no-store',
		});
		response.end(body ?? `There is nothing at ${pathname}.`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
