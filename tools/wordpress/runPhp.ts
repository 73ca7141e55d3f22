/** What a command printed, and how it ended. */
export interface CommandResult {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

interface PhpCommandLine {
	cli(argv: string[]): Promise<{
		readonly exitCode: Promise<number>;
		readonly stdout: ReadableStream<ArrayLike<number>>;
		readonly stderr: ReadableStream<ArrayLike<number>>;
	}>;
}

/** Runs `php …` as a process of its own beside the server, with the same files. Its standard input cannot be read. */
export async function runPhp(
	playground: PhpCommandLine,
	args: readonly string[],
): Promise<CommandResult> {
	const process = await playground.cli(['/internal/shared/bin/php', ...args]);
	const [code, out, err] = await Promise.all([
		process.exitCode,
		textOf(process.stdout),
		textOf(process.stderr),
	]);
	return { code, out, err };
}

/** The chunks come through a worker, which makes other arrays of them than `Response` takes. */
async function textOf(stream: ReadableStream<ArrayLike<number>>): Promise<string> {
	const chunks: Buffer[] = [];
	const reader = stream.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		chunks.push(Buffer.from(read.value));
	}
	return Buffer.concat(chunks).toString();
}
