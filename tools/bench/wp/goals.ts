import type { Measured, Numbers } from './costs.ts';

interface Goal {
	what: string;
	goal: number;
	digits: number;
	/** What is measured; undefined where it was not. */
	value: number | undefined;
	/** Where the value itself is too much already. */
	strict?: boolean;
}

/**
 * The goals in lines that say whether each is reached. The two of instructions are what the official plugin and the
 * leanest plugin for a chat take over bare, measured as here.
 */
export function goalLines(
	difference: (name: string) => Numbers,
	measured: (name: string) => Measured,
	isCounted: boolean,
): string[] {
	const [ours, network] = [difference('site-ours'), difference('network-ours')];
	const work = isCounted ? ours.work : undefined;
	const left = [measured('site-ours-all'), measured('network-ours')].flatMap((of) => of.left ?? []);
	const goals: Goal[] = [
		{
			what: "M instructions, the official plugin's",
			goal: 0.47,
			digits: 2,
			value: work,
			strict: true,
		},
		{ what: "M instructions, the leanest chat plugin's", goal: 0.34, digits: 2, value: work },
		{ what: 'queries', goal: 0, digits: 0, value: ours.queries },
		{ what: 'queries where the network sets it up', goal: 1, digits: 0, value: network.queries },
		{ what: 'files', goal: 6, digits: 0, value: ours.files },
		{
			what: 'bytes of options on every page',
			goal: 200,
			digits: 0,
			value: measured('site-ours').autoloaded,
		},
		{ what: 'rows left', goal: 0, digits: 0, value: left.length },
	];
	return [...goals.map(lineOf), ...left.map((row) => `  left: ${row}`)];
}

function lineOf({ what, goal, digits, value, strict = false }: Goal): string {
	const name = what.padEnd(44);
	const limit = `${strict ? '<' : '≤'} ${goal.toFixed(digits)}`.padEnd(10);
	if (value === undefined) return `${name}${limit}not run`;
	const isReached = strict ? value < goal : value <= goal;
	// With a digit more than the goal, lest a miss looks like a hit.
	const shown = value.toFixed(digits === 0 ? 0 : digits + 1);
	return `${name}${limit}${shown.padEnd(10)}${isReached ? 'reached' : 'MISSED'}`;
}
