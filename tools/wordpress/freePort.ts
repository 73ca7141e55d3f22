import { createServer } from 'node:net';

/** A port nobody listens on at this moment, chosen by the system. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, () => {
			const address = server.address();
			server.close(() => {
				if (address === null || typeof address === 'string')
					reject(new Error('No port was given.'));
				else resolve(address.port);
			});
		});
	});
}

/** Whether somebody listens on this port already. */
export function isPortTaken(port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(true);
			else reject(error);
		});
		server.listen(port, () => server.close(() => resolve(false)));
	});
}
