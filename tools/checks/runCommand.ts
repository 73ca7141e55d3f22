import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../build/project.ts';

export interface CommandResult {
	code: number;
	/** Both streams, in the order in which they came. */
	output: string;
}

/** Runs a program in the project's folder and collects what it prints. A missing program has the code 127. */
export function runCommand(command: string, args: readonly string[]): Promise<CommandResult> {
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		const collect = (chunk: Buffer) => {
			output += chunk;
		};
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => resolve({ code: 127, output: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** Runs a script of an installed package ("typescript/bin/tsc") with this Node. */
export function runPackageScript(script: string, args: readonly string[]): Promise<CommandResult> {
	return runCommand(process.execPath, [join(root, 'node_modules', script), ...args]);
}
