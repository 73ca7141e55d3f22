import { spawnSync } from 'node:child_process';

export interface GitAnswer {
	readonly ok: boolean;
	/** What git printed: its answer, or its complaint. */
	readonly text: string;
}

/** Git in one folder. */
export type Git = (...args: readonly string[]) => GitAnswer;

/** Git for a repository's folder, and for no other: where this runs inside a hook, the environment names another one. */
export function gitIn(folder: string): Git {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX|OBJECT)/.test(name)),
	);
	return (...args) => {
		const run = spawnSync('git', ['-C', folder, ...args], {
			encoding: 'utf8',
			env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
		});
		if (run.error) return { ok: false, text: `git cannot be run: ${run.error.message}` };
		const ok = run.status === 0;
		return { ok, text: (ok ? run.stdout : run.stderr || run.stdout).trim() };
	};
}
