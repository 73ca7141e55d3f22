import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageSettings } from '../../../settings/settings.ts';
import type { Status } from '../../rest/contract.ts';
import type { Failure } from '../../rest/failure.ts';
import { reportLook } from '../../rest/requests.ts';
import { askLookAddress } from '../requests.ts';
import { isOfThisOrigin } from '../useSiteWatch.ts';
import { isProperty } from './findGoogleIds.ts';
import { type LookWindow, openFrame, openTab } from './lookWindow.ts';
import { type LookReading, readLook } from './readLook.ts';

export type LookPlace = 'frame' | 'tab';

/** Why a look ended; all but `done` have shown nothing, or not all there is. */
export type LookEnd =
	| 'done'
	| 'cancelled'
	/** The browser shows nothing of the page in a frame. */
	| 'framed'
	/** The page is of another origin than this screen. */
	| 'other_origin'
	/** There is a page, but not the one asked for: maintenance, a login, a cached copy. */
	| 'not_shown'
	| 'slow'
	/** The browser did not let the tab open. */
	| 'blocked'
	| 'closed';

export interface LookState {
	readonly phase: 'idle' | 'looking' | 'ended';
	readonly place: LookPlace;
	/** Of the way to the end of a look in a frame, 0 to 1. */
	readonly progress: number;
	readonly end?: LookEnd;
	/** What was seen last. */
	readonly reading?: LookReading;
	/** Why there was no address, or why what was seen is not kept. */
	readonly failure?: Failure;
}

export interface Look extends LookState {
	/** Begins anew; for a tab, while a click is handled. */
	start(place: LookPlace): void;
	cancel(): void;
}

const INTERVAL = 500;
const LONGEST_LOAD = 20_000;
/** Tag Manager adds IDs after the page is complete; so long they are waited for. */
const LONGEST_IN_FRAME = 8_000;
/** In a tab somebody may have to answer a consent tool, of which the page need not tell. */
const LONGEST_IN_TAB = 30_000;
const LONGEST_FOR_CONSENT = 120_000;
/** With a property found and nothing new for so long, the look is over. */
const QUIET = 3_000;

/**
 * Looks at the front page once, when told to: opens it by a signed address, reads it twice a second until nothing new
 * comes, tells the server, and hands its new status to `onStatus`.
 */
export const useLook = (settings: PageSettings, onStatus: (status: Status) => void): Look => {
	const [state, setState] = useState<LookState>({ phase: 'idle', place: 'frame', progress: 0 });
	const stop = useRef(() => {});
	const latest = useRef(settings);
	latest.current = settings;
	useEffect(() => () => stop.current(), []);

	const start = useCallback(
		(place: LookPlace): void => {
			stop.current();
			setState({ phase: 'looking', place, progress: 0 });
			const page = place === 'frame' ? openFrame() : openTab();
			const end = (how: LookEnd, failure?: Failure): void => {
				stop.current();
				setState((now) => ({
					...now,
					phase: 'ended',
					end: how,
					...(failure !== undefined && { failure }),
				}));
			};
			if (page === undefined) {
				end('blocked');
				return;
			}
			let timer: ReturnType<typeof setInterval> | undefined;
			let stopped = false;
			stop.current = () => {
				stopped = true;
				clearInterval(timer);
				page.remove();
			};
			const begin = (address: string): void => {
				page.go(address);
				const look = createLooker(page, place, latest.current);
				timer = setInterval(() => {
					const { how, progress, reading } = look();
					setState((now) => ({ ...now, progress, ...(reading !== undefined && { reading }) }));
					if (how === undefined) return;
					end(how);
					if (reading !== undefined) void report(reading, onStatus, setState);
				}, INTERVAL);
			};
			void askLookAddress('look').then((asked) => {
				if (stopped) return;
				if (!asked.ok) end('cancelled', asked.failure);
				else if (isOfThisOrigin(asked.answer.url)) begin(asked.answer.url);
				else end('other_origin');
			});
		},
		[onStatus],
	);

	return {
		...state,
		start,
		cancel: useCallback(() => {
			stop.current();
			setState((now) => ({ ...now, phase: 'ended', end: 'cancelled' }));
		}, []),
	};
};

interface Glance {
	readonly how?: LookEnd;
	readonly progress: number;
	readonly reading?: LookReading;
}

/** A function that reads the page once, and says when the look is over. */
const createLooker = (
	page: LookWindow,
	place: LookPlace,
	settings: PageSettings,
): (() => Glance) => {
	let waited = 0;
	let looked = 0;
	let quiet = 0;
	let known = '';
	let last: LookReading | undefined;
	return () => {
		const reading = readLook(page.window, settings);
		if (reading.kind === 'loading') {
			waited += INTERVAL;
			// An empty frame that says it is loaded: what it should show was refused.
			if (page.isLoaded() && page.window.location.href === 'about:blank')
				return { how: 'framed', progress: 1 };
			return waited < LONGEST_LOAD ? { progress: 0 } : { how: 'slow', progress: 1 };
		}
		if (reading.kind === 'other_origin')
			return { how: place === 'frame' ? 'framed' : 'other_origin', progress: 1 };
		if (reading.kind !== 'page')
			return { how: reading.kind, progress: 1, ...(last !== undefined && { reading: last }) };
		last = reading;
		looked += INTERVAL;
		const longest = longestFor(place, reading);
		const words = JSON.stringify(reading.found);
		quiet = words === known ? quiet + INTERVAL : 0;
		known = words;
		const isOver = looked >= longest || (quiet >= QUIET && reading.found.some(isProperty));
		return { ...(isOver && { how: 'done' as const }), progress: looked / longest, reading };
	};
};

const longestFor = (place: LookPlace, { consent }: LookReading): number => {
	if (place === 'frame') return LONGEST_IN_FRAME;
	return consent === 'granted' ? LONGEST_IN_TAB : LONGEST_FOR_CONSENT;
};

const report = async (
	{ state, found }: LookReading,
	onStatus: (status: Status) => void,
	setState: (change: (now: LookState) => LookState) => void,
): Promise<void> => {
	const idsOf = (wanted: boolean): string[] =>
		found.filter((id) => isProperty(id) === wanted).map(({ id }) => id);
	const look = { state, ids: idsOf(true), otherIds: idsOf(false), event: false };
	const result = await reportLook({ ...look, kind: 'look' });
	if (result.ok) onStatus(result.answer);
	else setState((now) => ({ ...now, failure: result.failure }));
};
