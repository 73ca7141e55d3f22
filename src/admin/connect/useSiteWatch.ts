import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../events/outcome.ts';
import type { PageApi } from '../../page/api.ts';
import type { Look, Status } from '../rest/contract.ts';
import { reportLook } from '../rest/requests.ts';
import { readSite } from './readSite.ts';

export type WatchPhase =
	| 'idle'
	| 'watching'
	/** The browser did not let the window open. */
	| 'blocked'
	| 'other_origin'
	| 'closed'
	| 'over';

export interface SiteWatch {
	readonly phase: WatchPhase;
	/** What was seen last, undefined before the first page was read. */
	readonly look: Look | undefined;
	/** True where the page has no script of this plugin. */
	readonly scriptMissing: boolean;
	/** The properties that the page itself had named to the chat box. */
	readonly named: readonly string[];
	/** Why the last event that was seen went nowhere. */
	readonly reason: Reason | undefined;
	start(): void;
}

interface Seen {
	readonly look?: Look;
	readonly named?: readonly string[];
	readonly scriptMissing: boolean;
	readonly reason?: Reason | undefined;
}

const INTERVAL = 1000;
/** Long enough to open the chat and answer a chatbot; after that nobody is looking. */
const LONGEST = 5 * 60 * 1000;

/**
 * Opens the site in another window and looks at it, once a second for five minutes at most, by the window's handle.
 * What changes is told to the server, whose new status is handed to `onStatus`.
 */
export const useSiteWatch = (siteUrl: string, onStatus: (status: Status) => void): SiteWatch => {
	const [phase, setPhase] = useState<WatchPhase>('idle');
	const [seen, setSeen] = useState<Seen>({ scriptMissing: false });
	const stop = useRef(() => {});
	useEffect(() => () => stop.current(), []);

	const start = useCallback(() => {
		stop.current();
		setSeen({ scriptMissing: false });
		if (!isOfThisOrigin(siteUrl)) return setPhase('other_origin');
		const site = window.open(siteUrl, 'ga4-bridge-site');
		if (site === null) return setPhase('blocked');
		setPhase('watching');
		const end = (how: WatchPhase): void => {
			stop.current();
			setPhase(how);
		};
		const read = watchReader(site, onStatus);
		const timer = setInterval(() => {
			const next = read();
			if (typeof next === 'string') end(next);
			else if (next !== undefined) setSeen(next);
		}, INTERVAL);
		const limit = setTimeout(() => end('over'), LONGEST);
		stop.current = () => {
			clearInterval(timer);
			clearTimeout(limit);
		};
	}, [siteUrl, onStatus]);

	return {
		phase,
		look: seen.look,
		scriptMissing: seen.scriptMissing,
		named: seen.named ?? [],
		reason: seen.reason,
		start,
	};
};

/** A function that reads the site once: what is seen, why the watch ends, or undefined while the page loads. */
const watchReader = (
	site: Window,
	onStatus: (status: Status) => void,
): (() => Seen | 'closed' | 'other_origin' | undefined) => {
	let event = false;
	let reason: Reason | undefined;
	let watched: PageApi | undefined;
	let reported = '';
	return () => {
		const reading = readSite(site);
		if (reading.kind === 'loading') return undefined;
		if (reading.kind !== 'page') return reading.kind;
		const { api, state, ids, named } = reading;
		if (api !== undefined && api !== watched) {
			watched = api;
			api.watch((report) => {
				if (report.kind !== 'event') return;
				if (report.outcome.ok) event = true;
				reason = report.outcome.ok ? undefined : report.outcome.reason;
			});
		}
		const look = { state, ids, event };
		const words = JSON.stringify(look);
		if (api !== undefined && words !== reported) {
			reported = words;
			reportLook(look).then((result) => {
				if (result.ok) onStatus(result.answer);
			});
		}
		return { look, named, scriptMissing: api === undefined, reason };
	};
};

const isOfThisOrigin = (address: string): boolean => {
	try {
		return new URL(address, window.location.href).origin === window.location.origin;
	} catch {
		return false;
	}
};
