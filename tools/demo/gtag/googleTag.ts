import { type PageWindow, readGlobal } from '../pageWindow.ts';
import { applyConsent, consentOf, consentSignal } from './consentState.ts';
import { copyValue } from './copyValue.ts';
import { type DataLayer, type LayerMessage, readDataLayer } from './dataLayer.ts';
import { createHitQueue, type Post } from './hitQueue.ts';
import { createRateLimit } from './rateLimit.ts';
import { createGroups, destinationsOf, isMeasurementId, propertyOfGoogleTag } from './routing.ts';
import { createTagRegistry } from './tagRegistry.ts';

/** An event as GTM's triggers see it; `eventModel` is a copy of a gtag event's parameters. */
export interface GtmEvent {
	event: string;
	eventModel: Record<string, unknown> | undefined;
}

/** What the page gives to Google's runtime, so that tests can give something else. */
export interface TagSurroundings {
	collectUrl: string;
	post: Post;
	/** Loads the script of another property, which then calls `containerLoaded`. */
	loadTag(id: string): void;
}

/** Google's runtime on one data layer, shared by all gtag.js and gtm.js scripts of the page. */
export interface GoogleTag {
	readonly layerName: string;
	/** To be called when the script of a property or a GTM container has run. */
	containerLoaded(id: string): void;
	/** What a Google tag inside a GTM container does for its property. */
	configure(id: string, params?: Record<string, unknown>): void;
	/** What GTM's GA4 Event tag does: sends past the data layer, so no trigger hears of it. */
	send(ids: readonly string[], name: string, params: Record<string, unknown>): void;
	/** Calls back for every event of the data layer, past ones first, as a GTM container sees it. */
	subscribe(listener: (event: GtmEvent) => void): void;
	/** Reads GTM's data layer model; `eventModel.*` only while a listener runs. */
	read(name: string): unknown;
	/** Sends what is queued; `leaving` when the page is about to go. */
	flush(leaving: boolean): void;
}

type Source = 'page' | 'container';

/**
 * Starts a stand-in for Google's runtime on a window: it processes the data layer, routes events
 * by `send_to`, drops what exceeds the rate limit and posts hits. It knows what was measured with
 * gtag.js builds of 2024-12 to 2026-07, and nothing of what Google makes of a hit afterwards.
 * `firstId` is the property or container whose script brings the runtime.
 */
export function createGoogleTag(
	win: PageWindow,
	layerName: string,
	surroundings: TagSurroundings,
	firstId?: string,
): GoogleTag {
	const registry = createTagRegistry(win, layerName);
	if (firstId) registry.loaded(firstId);
	const groups = createGroups();
	const mayLeave = createRateLimit(() => Date.now());
	const hits = createHitQueue(surroundings.collectUrl, surroundings.post);
	const shared: Record<string, unknown> = {};
	const configs = new Map<string, Record<string, unknown>>();
	const pageViews = new Set<string>();
	const untilLoaded = new Map<string, (() => void)[]>();
	const listeners: ((event: GtmEvent) => void)[] = [];
	const past: GtmEvent[] = [];
	const pending: LayerMessage[] = [];
	const clientId = `${Math.floor(Math.random() * 2 ** 31)}.${Math.floor(Date.now() / 1000)}`;
	const sessionId = String(Math.floor(Date.now() / 1000));
	let started = false;
	let layer: DataLayer | undefined;

	/** Runs `act` now, or once the property's script is there. */
	const whenLoaded = (id: string, act: () => void) => {
		if (registry.has(id)) return act();
		const waiting = untilLoaded.get(id);
		if (waiting) waiting.push(act);
		else {
			untilLoaded.set(id, [act]);
			surroundings.loadTag(id);
		}
	};

	const deliver = (id: string, name: string, params: Record<string, unknown>) => {
		if (!mayLeave() || readGlobal(win, `ga-disable-${id}`)) return;
		const signal = consentSignal(win);
		hits.add(
			id,
			name,
			{ ...shared, ...configs.get(id), ...params },
			{
				cid: clientId,
				sid: sessionId,
				dl: win.location.href,
				dt: win.document.title,
				...(signal ? { gcs: signal } : {}),
			},
		);
	};

	const configure = (source: Source, id: unknown, given: unknown) => {
		const property = propertyOfGoogleTag(id);
		if (property !== undefined) {
			const tagId = String(id);
			whenLoaded(tagId, () => {
				registry.standsFor(tagId, property);
				configure(source, property, given);
			});
			return;
		}
		if (!isMeasurementId(id)) return;
		const params = { ...(copyValue(given) as Record<string, unknown> | undefined) };
		configs.set(id, { ...configs.get(id), ...params });
		if (source === 'page') groups.add(id, params.groups);
		whenLoaded(id, () => {
			registry.configured(id);
			const view = `${source}:${id}`;
			if (params.send_page_view === false || pageViews.has(view)) return;
			pageViews.add(view);
			deliver(id, 'page_view', {});
		});
	};

	const route = (name: unknown, given: unknown) => {
		if (typeof name !== 'string' || name === '') return;
		const params = (copyValue(given) ?? {}) as Record<string, unknown>;
		const ids = destinationsOf(params.send_to, groups);
		for (const id of ids) whenLoaded(id, () => deliver(id, name, params));
		if (ids.length > 0 && typeof params.event_callback === 'function') {
			setTimeout(params.event_callback as () => void, 0);
		}
		raise({ event: name, eventModel: modelOf(params) });
	};

	const raise = (event: GtmEvent) => {
		past.push(event);
		for (const listener of listeners) tell(listener, event);
	};
	const tell = (listener: (event: GtmEvent) => void, event: GtmEvent) => {
		layer?.write('event', event.event);
		layer?.write('eventModel', event.eventModel);
		try {
			listener(event);
		} finally {
			layer?.write('eventModel', undefined);
		}
	};

	const get = (id: unknown, field: unknown, callback: unknown) => {
		if (!isMeasurementId(id) || typeof callback !== 'function') return;
		const denied = consentOf(win, 'analytics_storage') === false;
		const fields: Record<string, string> = {
			client_id: denied ? `${Math.random()}`.slice(2, 12) : clientId,
			session_id: sessionId,
		};
		setTimeout(() => callback(fields[String(field)]), 3);
	};

	const set = (first: unknown, second: unknown) => {
		if (typeof first === 'string') shared[first] = copyValue(second);
		else Object.assign(shared, copyValue(first));
	};

	const obey = (message: LayerMessage) => {
		if (message.kind === 'object') {
			if (typeof message.value.event === 'string')
				raise({ event: message.value.event, eventModel: undefined });
			return;
		}
		const [first, second, third] = message.values;
		if (message.command === 'config') configure('page', first, second);
		else if (message.command === 'event') route(first, second);
		else if (message.command === 'consent') applyConsent(win, first, second);
		else if (message.command === 'set') set(first, second);
		else if (message.command === 'get') get(first, second, third);
	};

	/** Nothing is processed before `gtag('js', …)` or GTM's start. */
	const handle = (message: LayerMessage) => {
		pending.push(message);
		started ||= isStart(message);
		while (started && layer && pending.length > 0) obey(pending.shift() as LayerMessage);
	};

	layer = readDataLayer(win, layerName, handle);
	while (started && pending.length > 0) obey(pending.shift() as LayerMessage);

	return {
		layerName,
		containerLoaded(id) {
			registry.loaded(id);
			const waiting = untilLoaded.get(id) ?? [];
			untilLoaded.delete(id);
			for (const act of waiting) act();
		},
		configure: (id, params) => configure('container', id, params),
		send(ids, name, params) {
			for (const id of ids) whenLoaded(id, () => deliver(id, name, params));
		},
		subscribe(listener) {
			for (const event of past) tell(listener, event);
			listeners.push(listener);
		},
		read: (name) => layer?.read(name),
		flush: hits.flush,
	};
}

/** Returns the parameters as GTM shows them: of `send_to` only what Google takes for an ID stays. */
function modelOf(params: Record<string, unknown>): Record<string, unknown> {
	const { send_to: sendTo, ...model } = copyValue(params) as Record<string, unknown>;
	const ids = [sendTo].flat().filter(isMeasurementId);
	if (ids.length > 0) model.send_to = ids.length === 1 ? ids[0] : ids;
	return model;
}

function isStart(message: LayerMessage): boolean {
	return message.kind === 'command' ? message.command === 'js' : 'gtm.start' in message.value;
}
