import type { CommandResult } from '../runPhp.ts';

/** Where PHP finds the site's files and the folder beside them: in Playground these are not the machine's own paths. */
export interface SeenPaths {
	readonly wordpress: string;
	readonly runs: string;
}

/** Where they are in Playground. */
export const playgroundPaths: SeenPaths = { wordpress: '/wordpress', runs: '/runs' };

/** PHP that serves a site, whichever PHP it is. */
export interface PhpServer {
	/** Such as http://127.0.0.1:9400, no slash at the end. */
	readonly url: string;
	/** Such as "8.3". */
	readonly php: string;
	readonly seen: SeenPaths;
	/** Runs a file of the folder `runs` in the loaded WordPress, as a request for `path`. Rejects where PHP ends with an error. */
	run(file: string, path: string): Promise<{ readonly status: number; readonly text: string }>;
	/** Runs `php …` as a process of its own. */
	command(args: readonly string[]): Promise<CommandResult>;
	stop(): Promise<void>;
}

/** What is printed between a run's own output and what its code returned, as JSON. */
export const resultMark = '\n=====result=====\n';
