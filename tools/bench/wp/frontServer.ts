import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, untilTaken } from '../../wordpress/freePort.ts';
import { type NativeSite, steadyPhp, type Taken } from './nativeSite.ts';

export interface Visit extends Taken {
	html: string;
	/** From the request to the end of the answer. */
	milliseconds: number;
	/** Of PHP and WordPress, from the start of the request to its end; only where they are counted. */
	instructions?: number;
}

export interface FrontServer {
	/** Counts the instructions of the visits from here on; until then valgrind is ten times as fast. */
	count(): Promise<void>;
	/** Asks for the front page in the state of a database. */
	visit(database: string): Promise<Visit>;
	/** Ends the server, and gives the visits that were counted their instructions. */
	stop(): Promise<void>;
}

/**
 * Serves the front page by PHP's own server: one process for all visits, so that PHP has compiled everything before what
 * is measured, as in production. `profiles` is a folder where valgrind is to write what it counts; undefined counts
 * nothing.
 */
export async function startFrontServer(
	{ folder, front, taken }: Pick<NativeSite, 'folder' | 'front' | 'taken'>,
	{ opcache, profiles }: { opcache: boolean; profiles: string | undefined },
): Promise<FrontServer> {
	const port = await freePort();
	const php = [
		'php',
		...steadyPhp,
		...(opcache ? cachingPhp : []),
		...['-S', `127.0.0.1:${port}`, '-t', folder, front],
	];
	const counting = [
		'valgrind',
		'--tool=callgrind',
		'--instr-atstart=no',
		'--zero-before=php_request_startup',
		'--dump-after=php_request_shutdown',
		`--callgrind-out-file=${join(profiles ?? '', 'visit')}`,
	];
	const [program = '', ...args] = profiles === undefined ? php : [...counting, ...php];
	const server = spawn(program, args, { stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => {
		server.once('error', () => resolve());
		server.once('exit', () => resolve());
	});
	const kill = () => server.kill('SIGKILL');
	process.once('exit', kill);
	const counted: Visit[] = [];
	let isCounting = false;
	await untilTaken(port, 60_000);

	return {
		async count() {
			if (profiles === undefined) return;
			await promisify(execFile)('callgrind_control', ['-i', 'on', String(server.pid)], {
				timeout: 60_000,
			});
			isCounting = true;
		},
		async visit(database) {
			const begin = performance.now();
			const answer = await fetch(`http://127.0.0.1:${port}/`, {
				headers: { 'x-database': database },
				signal: AbortSignal.timeout(290_000),
			});
			const html = await answer.text();
			const milliseconds = performance.now() - begin;
			if (answer.status !== 200) {
				throw new Error(`WordPress answered ${answer.status}: ${html.slice(0, 500)}`);
			}
			const visit = { html, milliseconds, ...JSON.parse(await readFile(taken, 'utf8')) };
			if (isCounting) counted.push(visit);
			return visit;
		},
		async stop() {
			server.kill('SIGINT');
			const late = setTimeout(kill, 10_000);
			await ended;
			clearTimeout(late);
			process.off('exit', kill);
			if (profiles === undefined) return;
			// One file a request, numbered in their order; one without a number is of the server's end.
			const files = (await readdir(profiles)).filter((name) => /^visit\.\d+$/.test(name));
			const number = (name: string) => Number(name.split('.')[1]);
			files.sort((a, b) => number(a) - number(b));
			for (const [at, file] of files.entries()) {
				const total = /^totals: (\d+)/m.exec(await readFile(join(profiles, file), 'utf8'))?.[1];
				const visit = counted[at];
				if (visit && total !== undefined) visit.instructions = Number(total);
			}
		},
	};
}

/** As in production, where files are not looked at again for each request. */
const cachingPhp = [
	...['-d', 'opcache.enable=1', '-d', 'opcache.enable_cli=1'],
	...['-d', 'opcache.validate_timestamps=0', '-d', 'opcache.jit_buffer_size=0'],
];
