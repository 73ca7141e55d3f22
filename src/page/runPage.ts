import { bridgeEvent } from '../events/bridgeEvent.ts';
import { readMeasurementIds } from '../events/measurementId.ts';
import type { Message } from '../events/outcome.ts';
import { INERT_KEY, readChatEvent } from '../events/readChatEvent.ts';
import type { PageApi, Report } from './api.ts';
import { createQueue, type Deliver } from './createQueue.ts';
import { findMeasurementIds } from './findMeasurementIds.ts';
import { observeDataLayer } from './observeDataLayer.ts';
import { fieldsOf, type Handover, type PageWindow, safely } from './pageWindow.ts';
import { readConfig } from './readConfig.ts';
import { readConsent } from './readConsent.ts';
import { isChatBoxRunning, readHandshake, whys } from './readHandshake.ts';
import { version } from './version.ts';

/** This script's name in the claims. */
const SENDER = 'page';
/** How long an event waits for a measurement ID to appear. */
const PATIENCE = 30_000;
/** So many looks after it is there, the chat box should have made its first call. */
const FAIR_LOOKS = 4;
const LOOK_EVERY = 1_000;
const LOOKS = 30;
/** After the first half minute only a page that replaces its data layer needs looking at. */
const LOOK_LATER = 10_000;
const MAX_REPORTS = 200;

/** Carries chat events from the page's data layer to its GA4 properties, by the configuration the bootstrap left. */
export const runPage = (win: PageWindow): void => {
	const handover = fieldsOf(win.smartsuppGa4) as Partial<Handover & PageApi>;
	if (!handover.config || handover.watch) return;
	const config = readConfig(handover.config);
	const { options } = config;
	// A `gaKey` of the page's own goes before what is found, as it does in the chat box.
	const chosen = readMeasurementIds([handover.gaKey]).ids;
	const isAuto = options.trackerMode === 'auto';

	const reports: Report[] = [];
	const listeners: ((report: Report) => void)[] = [];
	const report = (news: Report): void => {
		if (reports.push(news) > MAX_REPORTS) reports.shift();
		for (const listener of listeners) safely(() => listener(news));
	};
	const api: { -readonly [K in keyof PageApi]: PageApi[K] } = {
		version,
		config,
		state: 'waiting',
		why: '',
		watch(listener) {
			for (const news of reports) safely(() => listener(news));
			listeners.push(listener);
		},
	};
	win.smartsuppGa4 = api;

	const leads: string[] = [];
	const deliver: Deliver = ({ message, since }, isFull) => {
		const outcome = bridgeEvent(message, options, {
			ids: chosen[0] ? chosen : findMeasurementIds(win),
			claims: fieldsOf(win.smartsuppGa4Claims),
			leads,
			sender: SENDER,
			consent: readConsent(win),
		});
		let hits = 0;
		if (outcome.ok) {
			win.smartsuppGa4Claims = { ...fieldsOf(win.smartsuppGa4Claims), ...outcome.claims };
			leads.push(...outcome.leads);
			for (const { name, params, sendTo } of outcome.events) {
				hits += sendTo.length;
				layer.call('event', name, { ...params, send_to: [...sendTo] });
			}
		} else if (!isFull) {
			if (outcome.reason === 'held_for_consent') return undefined;
			if (outcome.reason === 'no_measurement_id' && isAuto && Date.now() - since < PATIENCE)
				return undefined;
		}
		report({ kind: 'event', message, outcome });
		return hits;
	};
	const queue = createQueue(win, deliver);

	let armed = false;
	let late = !!handover.late;
	let fairLooks = 0;
	const tellState = (): void => {
		const state = readHandshake(win, { armed, late, patient: fairLooks >= FAIR_LOOKS });
		if (api.state === state && api.why) return;
		api.state = state;
		api.why = whys[state];
		report({ kind: 'state', state, why: api.why });
	};

	const takeEvent = (message: Message): void => {
		const reading = readChatEvent(message);
		if (!reading.ok) {
			if (reading.reason !== 'sent_natively') return;
			late = true;
			tellState();
		}
		queue.add(message);
	};
	const layer = observeDataLayer(win, ([command, first, second]) => {
		if (command === 'event') takeEvent({ name: first, params: second });
		else queue.releaseSoon();
		if (command !== 'config' || first !== INERT_KEY) return;
		armed = true;
		tellState();
	});

	let looks = 0;
	const look = (): void => {
		const isFairTime = isChatBoxRunning(win) && fairLooks++ < FAIR_LOOKS;
		win.setTimeout(look, looks++ < LOOKS || isFairTime ? LOOK_EVERY : LOOK_LATER);
		layer.look();
		tellState();
		queue.release();
	};
	safely(look);
	win.addEventListener('pagehide', queue.empty, true);
};
