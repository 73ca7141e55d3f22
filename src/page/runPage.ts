import type { Message } from '../events/outcome.ts';
import { INERT_KEY, readChatEvent } from '../events/readChatEvent.ts';
import type { PageApi, Report } from './api.ts';
import type { Decide } from './createDecide.ts';
import { createSender } from './createSender.ts';
import { isMonitorWanted } from './monitor/isMonitorWanted.ts';
import { observeDataLayer } from './observeDataLayer.ts';
import { eachOf, type Handover, type PageWindow, safely } from './pageWindow.ts';
import { type Consent, readConsent } from './readConsent.ts';
import { isChatBoxRunning, readHandshake, type Sightings } from './readHandshake.ts';
import { relayConsent } from './relayConsent.ts';
import { version } from './version.ts';

/** The page's API with what is between our own scripts. */
export type WatchingApi = Handover &
	PageApi & {
		/** Tells who decides on events; called by the script that is fetched with the first one. */
		decideBy(decide: Decide): void;
	};

/** So many looks after it is there, the chat box should have made its first call. */
const FAIR_LOOKS = 4;
const LOOK_EVERY = 1_000;
const LOOKS = 30;
/** After the first half minute, and with no event waiting, only a page that replaces its data layer needs looking at. */
const LOOK_LATER = 10_000;
const MONITOR_LOOK = 2;
const MAX_REPORTS = 200;
/** What lets held events go often comes in several steps. */
const SOON = 300;

/** Carries chat events from the page's data layer to its GA4 properties, by the configuration the bootstrap left. */
export const runPage = (win: PageWindow): void => {
	const found = win.smartsuppGa4 as Partial<WatchingApi>;
	if (!found.config || found.watch) return;
	const api = found as { -readonly [K in keyof WatchingApi]: WatchingApi[K] };
	const { document } = win;
	const { nonce } = Object(document.currentScript);
	const { script: address } = api.config;
	const options = api.config.options || {};
	const isAuto = options.trackerMode !== 'manual';
	const isBasic = options.consentMode === 'basic';
	const { consent: tellChoice } = api;

	const reports: Report[] = [];
	const listeners: ((report: Report) => void)[] = [];
	const report = (news: Report): void => {
		if (reports.push(news) > MAX_REPORTS) reports.shift();
		eachOf(listeners, (listener) => listener(news));
	};
	/** Fetches one of our scripts that lie beside this one. */
	const fetchPart = (name: string, onFailure?: () => void): void => {
		const script = document.createElement('script');
		script.nonce = nonce;
		script.src = address.replace(/page\.js(?=[?#]|$)/, name);
		if (onFailure) script.onerror = onFailure;
		document.head.append(script);
	};

	/** Read anew for each decision. What cannot be read is no consent. */
	const consentNow = (): Consent => {
		try {
			return readConsent(win, options);
		} catch {
			return { asked: true, analytics: 'pending', marketing: 'pending' };
		}
	};
	const relay = relayConsent(win);
	const lookAtConsent = (): void => {
		safely(() => relay(consentNow()));
		sender.release();
	};

	let sends: Sightings['sends'];
	let fairLooks = 0;
	const tellState = (): void =>
		safely(() => {
			const [state, why] = readHandshake(win, {
				sends,
				late: !!api.late,
				keySet: api.gaKey === INERT_KEY,
				patient: fairLooks >= FAIR_LOOKS,
			});
			if (api.state === state && api.why === why) return;
			api.state = state;
			api.why = why;
			report({ kind: 'state', state, why });
		});

	let isFetched = false;
	const takeEvent = (message: Message): void => {
		const event = readChatEvent(message);
		const isOurs = typeof event !== 'string';
		if (!isOurs && event !== 'sent_natively') return;
		sends = isOurs ? 'inert' : 'native';
		tellState();
		if (!isOurs) {
			report({ kind: 'event', message, outcome: { ok: false, reason: event }, held: false });
			return;
		}
		sender.add(message, event);
		if (isFetched) return;
		isFetched = true;
		fetchPart('bridge.js', () =>
			sender.release(() => ({ ok: false, reason: 'bridge_not_loaded' })),
		);
		// gtag.js sends its last on `pagehide`, where it mostly listens before us. Only here, since a listener for the first
		// may keep a page from coming back at once.
		for (const name of ['beforeunload', 'pagehide'])
			win.addEventListener(name, (event) => {
				safely(layer.look);
				sender.leave(event);
			});
	};
	const layer = observeDataLayer(win, ([command, first, second]) => {
		if (command === 'event') takeEvent({ name: first, params: second });
		else win.setTimeout(lookAtConsent, SOON);
		if (command !== 'config' || first !== INERT_KEY) return;
		sends = 'inert';
		tellState();
	});
	const sender = createSender(
		win,
		isAuto,
		isBasic,
		() => consentNow().analytics,
		report,
		layer.call,
	);

	let looks = 0;
	const look = (): void => {
		let isFairTime = false;
		safely(() => {
			isFairTime = isChatBoxRunning(win) && fairLooks++ < FAIR_LOOKS;
		});
		const isSoon = looks++ < LOOKS || isFairTime || sender.isHolding();
		win.setTimeout(look, isSoon ? LOOK_EVERY : LOOK_LATER);
		safely(layer.look);
		tellState();
		lookAtConsent();
		// The first question to a page's storage holds it up for milliseconds: not while it starts.
		if (looks === MONITOR_LOOK && isMonitorWanted(win)) api.monitor();
	};

	Object.assign(api, {
		version,
		once: hasLocks(win),
		consent(choice) {
			tellChoice(choice);
			lookAtConsent();
		},
		watch(listener) {
			eachOf(reports, listener);
			listeners.push(listener);
		},
		monitor: () => fetchPart('monitor.js'),
		decideBy: sender.release,
	} satisfies Partial<WatchingApi>);
	look();
	document.addEventListener('wp_listen_for_consent_change', lookAtConsent);
	if (options.loadGoogleTag && !isAuto) fetchPart('google-tag.js');
};

/** Some browsers forbid even the question. */
const hasLocks = (win: Window): boolean => {
	try {
		return !!win.navigator.locks;
	} catch {
		return false;
	}
};
