import { useCallback, useEffect, useRef, useState } from 'react';
import type { Status } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import { reportLook } from '../rest/requests.ts';
import { askLookAddress } from './requests.ts';
import { type SeenPage, type WatchEnd, type WatchKind, watchSite } from './watchSite.ts';

export type WatchPhase =
	| 'idle'
	/** The address of the test is being asked for. */
	| 'opening'
	| 'watching'
	/** The browser did not let the window open. */
	| 'blocked'
	/** There was no address for the test. */
	| 'failed'
	| WatchEnd;

export interface SiteWatch extends Partial<SeenPage> {
	/** What the last watch was for. */
	readonly kind: WatchKind;
	readonly phase: WatchPhase;
	readonly failure: Failure | undefined;
	start(kind: WatchKind): void;
}

/**
 * Opens the site in another window and watches it by the window's handle. What changes is told to the server, whose new
 * status is handed to `onStatus`.
 */
export const useSiteWatch = (siteUrl: string, onStatus: (status: Status) => void): SiteWatch => {
	const [kind, setKind] = useState<WatchKind>('visit');
	const [phase, setPhase] = useState<WatchPhase>('idle');
	const [failure, setFailure] = useState<Failure>();
	const [seen, setSeen] = useState<SeenPage>();
	const stop = useRef(() => {});
	useEffect(() => () => stop.current(), []);

	const start = useCallback(
		(next: WatchKind) => {
			stop.current();
			setKind(next);
			setSeen(undefined);
			setFailure(undefined);
			if (!isOfThisOrigin(siteUrl)) return setPhase('other_origin');
			// Opened at once: after an answer of the server the browser would take it for a pop-up nobody asked for.
			const site = window.open(next === 'visit' ? siteUrl : 'about:blank', 'ga4-bridge-site');
			if (site === null) return setPhase('blocked');
			const watch = (): void => {
				setPhase('watching');
				stop.current = watchSite(site, next, {
					onSeen: setSeen,
					onReport: (look) =>
						void reportLook(look).then((result) => {
							if (result.ok) onStatus(result.answer);
						}),
					onEnd: setPhase,
				});
			};
			if (next === 'visit') watch();
			else stop.current = openTest(site, { onOpen: watch, setPhase, setFailure });
		},
		[siteUrl, onStatus],
	);

	return { kind, phase, failure, ...seen, start };
};

/** Asks for the address of the test and sends the window there. The function it returns makes it forget that. */
const openTest = (
	site: Window,
	{
		onOpen,
		setPhase,
		setFailure,
	}: {
		onOpen(): void;
		setPhase(phase: WatchPhase): void;
		setFailure(failure: Failure): void;
	},
): (() => void) => {
	let isWanted = true;
	setPhase('opening');
	void askLookAddress('chat').then((result) => {
		if (!isWanted) return;
		if (result.ok) {
			site.location.href = result.answer.url;
			onOpen();
			return;
		}
		site.close();
		setFailure(result.failure);
		setPhase('failed');
	});
	return () => {
		isWanted = false;
	};
};

export const isOfThisOrigin = (address: string): boolean => {
	try {
		return new URL(address, window.location.href).origin === window.location.origin;
	} catch {
		return false;
	}
};
