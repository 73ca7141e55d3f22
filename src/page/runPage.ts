import type { Message } from '../events/outcome.ts';
import { INERT_KEY, readChatEvent } from '../events/readChatEvent.ts';
import type { PageApi, Report } from './api.ts';
import { createDeliver } from './createDeliver.ts';
import { createQueue } from './createQueue.ts';
import { observeDataLayer } from './observeDataLayer.ts';
import { eachOf, fieldsOf, type Handover, type PageWindow, safely } from './pageWindow.ts';
import { readConfig } from './readConfig.ts';
import { isChatBoxRunning, readHandshake, type Sightings } from './readHandshake.ts';
import { version } from './version.ts';

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

	const reports: Report[] = [];
	const listeners: ((report: Report) => void)[] = [];
	const report = (news: Report): void => {
		if (reports.push(news) > MAX_REPORTS) reports.shift();
		eachOf(listeners, (listener) => listener(news));
	};
	const api: { -readonly [K in keyof PageApi]: PageApi[K] } = {
		version,
		config,
		state: 'waiting',
		why: '',
		watch(listener) {
			eachOf(reports, listener);
			listeners.push(listener);
		},
	};
	win.smartsuppGa4 = api;

	const queue = createQueue(
		win,
		createDeliver(win, options, report, (...values) => layer.call(...values)),
	);

	let sends: Sightings['sends'];
	let fairLooks = 0;
	const tellState = (): void =>
		safely(() => {
			const { state, why } = readHandshake(win, {
				sends,
				late: !!handover.late,
				keySet: handover.gaKey === INERT_KEY,
				patient: fairLooks >= FAIR_LOOKS,
			});
			if (api.state === state && api.why === why) return;
			api.state = state;
			api.why = why;
			report({ kind: 'state', state, why });
		});

	const takeEvent = (message: Message): void => {
		const reading = readChatEvent(message);
		if (!reading.ok && reading.reason !== 'sent_natively') return;
		sends = reading.ok ? 'inert' : 'native';
		tellState();
		queue.add(message);
	};
	const layer = observeDataLayer(win, ([command, first, second]) => {
		if (command === 'event') takeEvent({ name: first, params: second });
		else queue.releaseSoon();
		if (command !== 'config' || first !== INERT_KEY) return;
		sends = 'inert';
		tellState();
	});

	let looks = 0;
	const look = (): void => {
		let isFairTime = false;
		safely(() => {
			isFairTime = isChatBoxRunning(win) && fairLooks++ < FAIR_LOOKS;
		});
		win.setTimeout(look, looks++ < LOOKS || isFairTime ? LOOK_EVERY : LOOK_LATER);
		safely(layer.look);
		tellState();
		queue.release();
	};
	look();
	win.addEventListener('pagehide', queue.empty, true);
};
