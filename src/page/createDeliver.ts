import { bridgeEvent } from '../events/bridgeEvent.ts';
import type { BridgeOptions } from '../events/options.ts';
import type { Report } from './api.ts';
import type { Deliver } from './createQueue.ts';
import { findMeasurementIds } from './findMeasurementIds.ts';
import { eachOf, fieldsOf, type PageWindow } from './pageWindow.ts';
import { readChosenIds } from './readChosenIds.ts';
import { readConsent } from './readConsent.ts';

/** This script's name in the claims. */
const SENDER = 'page';
/** How long an event waits for a measurement ID to appear. */
const PATIENCE = 30_000;

/**
 * Gathers what the page is like at this moment, lets the core decide, and carries that out by `call`. What others have
 * put on the page may throw: the event is sent by what could be read, and the exceptions are reported beside it.
 */
export const createDeliver = (
	win: PageWindow,
	options: BridgeOptions,
	report: (news: Report) => void,
	call: (...values: unknown[]) => void,
): Deliver => {
	const isAuto = options.trackerMode === 'auto';
	const leads: string[] = [];

	return ({ message, since }, isFull) => {
		const errors: unknown[] = [];
		const attempt = <T>(run: () => T, otherwise: T): T => {
			try {
				return run();
			} catch (error) {
				errors.push(error);
				return otherwise;
			}
		};
		const claims = attempt(() => ({ ...fieldsOf(win.smartsuppGa4Claims) }), {});
		const outcome = attempt(
			() =>
				bridgeEvent(message, options, {
					ids: isAuto
						? attempt(() => readChosenIds(win), undefined) || findMeasurementIds(win)
						: [],
					claims,
					leads,
					sender: SENDER,
					// What cannot be read is no consent.
					consent: attempt(() => readConsent(win), 'denied'),
				}),
			undefined,
		);
		let hits = 0;
		if (outcome?.ok) {
			attempt(() => {
				win.smartsuppGa4Claims = { ...claims, ...outcome.claims };
			}, undefined);
			leads.push(...outcome.leads);
			for (const { name, params, sendTo } of outcome.events) {
				hits += sendTo.length;
				attempt(() => call('event', name, { ...params, send_to: [...sendTo] }), undefined);
			}
		} else if (outcome && !isFull) {
			if (outcome.reason === 'held_for_consent') return undefined;
			if (outcome.reason === 'no_measurement_id' && isAuto && Date.now() - since < PATIENCE)
				return undefined;
		}
		if (outcome) report({ kind: 'event', message, outcome });
		eachOf(errors, (error) => report({ kind: 'error', message, error }));
		return hits;
	};
};
