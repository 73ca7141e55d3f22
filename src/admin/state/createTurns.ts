/**
 * A function that lets what it is given begin only when all that it was given before has ended, well or not; at once
 * where nothing is under way.
 */
export const createTurns = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
	let last: Promise<void> | undefined;
	return (work) => {
		const next = last === undefined ? work() : last.then(work);
		const end = (): void => {
			if (last === ended) last = undefined;
		};
		const ended: Promise<void> = next.then(end, end);
		last = ended;
		return next;
	};
};
