import { bridgeEvent } from '../events/bridgeEvent.ts';
import type { Message, Outcome, PageFacts } from '../events/outcome.ts';
import { findMeasurementIds } from './findMeasurementIds.ts';
import { fieldsOf, type PageWindow, safely } from './pageWindow.ts';
import { readChosenIds } from './readChosenIds.ts';
import { readOptions } from './readOptions.ts';

/** What becomes of a message, by what the page is like at this moment. */
export type Decide = (
	message: Message,
	consent: PageFacts['consent'],
	leads: readonly string[],
) => Outcome;

/** This script's name in the claims. */
const SENDER = 'page';

/** The core with its options, and the facts it needs read off the page: by what can be read. */
export const createDecide = (win: PageWindow, given: unknown): Decide => {
	const options = readOptions(given);
	return (message, consent, leads) => {
		let ids: PageFacts['ids'] | undefined;
		let claims: PageFacts['claims'] = {};
		safely(() => {
			ids = readChosenIds(win);
		});
		safely(() => {
			claims = { ...fieldsOf(win.smartsuppGa4Claims) };
		});
		return bridgeEvent(message, options, {
			ids: options.trackerMode === 'manual' ? [] : ids || findMeasurementIds(win),
			claims,
			leads,
			sender: SENDER,
			consent,
			google: !!win.google_tag_manager,
		});
	};
};
