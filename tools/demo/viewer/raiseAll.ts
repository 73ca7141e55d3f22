import { leadActions } from '../../../src/events/catalogue.ts';
import type { SampleEvent } from '../sampleEvents.ts';

/** gtag.js drops what exceeds 5 hits a second in the long run; 4 keep clear of it. */
const HITS_PER_SECOND = 4;

/**
 * Returns the milliseconds to wait after an action so that at most four hits a second leave, all
 * properties together. A lead may send a second event to each.
 */
export function pauseAfter(action: string, properties: number): number {
	const events = leadActions.includes(action) ? 2 : 1;
	return (1000 / HITS_PER_SECOND) * Math.max(properties, 1) * events;
}

/** Raises the events one after the other with pauses; resolves when done or stopped. */
export async function raiseAll(
	events: readonly SampleEvent[],
	raise: (event: SampleEvent) => void,
	properties: () => number,
	isStopped: () => boolean,
): Promise<void> {
	for (const event of events) {
		if (isStopped()) return;
		raise(event);
		await new Promise((resolve) => setTimeout(resolve, pauseAfter(event.action, properties())));
	}
}
