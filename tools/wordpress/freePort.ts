import { connect, createServer } from 'node:net';

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

/** Resolves once somebody listens on the port of this machine; rejects after that many milliseconds. */
export async function untilTaken(port: number, within: number): Promise<void> {
	const end = performance.now() + within;
	while (!(await answers(port))) {
		if (performance.now() > end) throw new Error(`Nobody answers on port ${port}.`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
