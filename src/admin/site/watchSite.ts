import type { Reason } from '../../events/outcome.ts';
import type { PageApi } from '../../page/api.ts';
import type { Look } from '../rest/contract.ts';
import { readSite } from './readSite.ts';

/** As a visitor sees the site, or the front page made for a test of the chat, where no hit leaves. */
export type WatchKind = 'visit' | 'chat';

/** What was seen of the page at the last look. */
export interface SeenPage {
	readonly look: Look;
	/** The properties that the page itself had named to the chat box. */
	readonly named: readonly string[];
	/** True where the page has no script of this plugin. */
	readonly scriptMissing: boolean;
	/** Why the last event that was seen went nowhere. */
	readonly reason: Reason | undefined;
}

/** Why a watch ended; `left` is a test whose tab went on to an ordinary page. */
export type WatchEnd = 'closed' | 'other_origin' | 'left' | 'over';

interface Watcher {
	onSeen(page: SeenPage): void;
	/** What changed since the last report; nothing where the page has no script of this plugin. */
	onReport(look: Look): void;
	onEnd(end: WatchEnd): void;
}

const INTERVAL = 1000;
/** Long enough to open the chat and answer a chatbot; after that nobody is looking. */
const LONGEST = 5 * 60 * 1000;

/** Looks at the site in that window once a second, for five minutes at most. The function it returns ends that. */
export const watchSite = (site: Window, kind: WatchKind, watcher: Watcher): (() => void) => {
	const read = readerOf(site, kind, watcher);
	const stop = (): void => {
		clearInterval(timer);
		clearTimeout(limit);
	};
	const end = (how: WatchEnd): void => {
		stop();
		watcher.onEnd(how);
	};
	const timer = setInterval(() => {
		const next = read();
		if (typeof next === 'string') end(next);
		else if (next !== undefined) watcher.onSeen(next);
	}, INTERVAL);
	const limit = setTimeout(() => end('over'), LONGEST);
	return stop;
};

/** A function that reads the site once: what is seen, why the watch ends, or undefined while the page loads. */
const readerOf = (
	site: Window,
	kind: WatchKind,
	{ onReport }: Watcher,
): (() => SeenPage | WatchEnd | undefined) => {
	let event = false;
	let reason: Reason | undefined;
	let watched: PageApi | undefined;
	let reported = '';
	return () => {
		const reading = readSite(site);
		if (reading.kind === 'loading') return undefined;
		if (reading.kind !== 'page') return reading.kind;
		const { api, state, ids, named } = reading;
		if (kind === 'chat' && !reading.isSigned) return 'left';
		if (api !== undefined && api !== watched) {
			watched = api;
			api.watch((report) => {
				if (report.kind !== 'event') return;
				// In a test the hit was swallowed, so no event has reached anything.
				if (report.outcome.ok) event = kind === 'visit';
				reason = report.outcome.ok ? undefined : report.outcome.reason;
			});
		}
		const look: Look = { state, ids, event, ...(kind === 'chat' && { kind }) };
		const words = JSON.stringify(look);
		if (api !== undefined && words !== reported) {
			reported = words;
			onReport(look);
		}
		return { look, named, scriptMissing: api === undefined, reason };
	};
};
