import type { AccountOptions } from '../account.ts';
import type { GtagFunction, PageGlobals, PageWindow, RaiseResult } from '../pageWindow.ts';
import type { ConsentChoice } from './consentChoice.ts';
import { findDestinations } from './findDestinations.ts';

/** The Google Analytics side of the chat box. */
export interface Analytics {
	/** Looks for properties: once as the box starts, and again after analytics consent. */
	look(): void;
	/** Reports an action, if every gate is open at this moment; there is no second try. */
	send(action: string, label?: string, value?: number): RaiseResult;
}

/**
 * Returns the box's reporting with all its faults: it looks for properties once, loads a gtag.js
 * of its own where the page has no `gtag`, is silent on hidden pages, and changes one and the same
 * parameters object for each property. `tagUrl` is the address of gtag.js without its query.
 */
export function createAnalytics(
	win: PageWindow,
	account: AccountOptions,
	consent: ConsentChoice,
	tagUrl: string,
): Analytics {
	const top = (win.top ?? win) as PageWindow;
	const settings = win._smartsupp ?? {};
	const isOn = account.googleAnalyticsEnabled && settings.googleAnalyticsEnabled !== false;
	let destinations: string[] = [];
	let gtag: GtagFunction | undefined;

	return {
		look() {
			if (!isOn || account.generation === 'old' || !consent.allowsAnalytics()) return;
			destinations = findDestinations(settings, account, top);
			const [first] = destinations;
			if (first === undefined) return;
			const isMissing = !top.gtag;
			gtag = top.gtag ?? loadOwnTag(top, `${tagUrl}?id=${first}`);
			for (const id of destinations) {
				const isKnown = !isMissing && id in (top.google_tag_manager ?? {});
				if (!isKnown) gtag('config', id, configOf(settings));
			}
		},
		send(action, label, value) {
			if (account.generation === 'old') return 'old_chat_box';
			if (!isOn) return 'analytics_off';
			if (!top.gtag) return 'no_gtag';
			if (!consent.allowsAnalytics()) return 'no_consent';
			if (top.document.hidden) return 'page_hidden';
			if (!gtag || destinations.length === 0) return 'no_destination';
			const params: Record<string, unknown> = {
				event_category: 'Smartsupp_v3',
				non_interaction: true,
			};
			if (label !== undefined) params.event_label = label;
			if (value !== undefined) params.value = value;
			if (isDebugging(win)) console.log('smartsupp:widget GA event', action, { ...params });
			for (const id of destinations) {
				params.send_to = id;
				gtag('event', action, params);
			}
			return 'handed_over';
		},
	};
}

/** Makes a `gtag` of the box's own and loads gtag.js for it, as it does on GTM-only pages. */
function loadOwnTag(top: PageWindow, url: string): GtagFunction {
	const globals = top as PageGlobals & { dataLayer?: unknown[] };
	globals.dataLayer ??= [];
	const layer = globals.dataLayer;
	const gtag: GtagFunction = function () {
		// biome-ignore lint/complexity/noArguments: Google's runtime takes arguments objects only.
		layer.push(arguments);
	};
	top.gtag = gtag;
	gtag('js', new Date());
	const script = top.document.createElement('script');
	script.async = true;
	script.src = url;
	top.document.head.append(script);
	return gtag;
}

function configOf(settings: Record<string, unknown>): Record<string, unknown> {
	const { cookieDomain } = (settings.gaOptions ?? {}) as { cookieDomain?: unknown };
	return typeof cookieDomain === 'string' ? { cookie_domain: cookieDomain } : {};
}

function isDebugging(win: PageWindow): boolean {
	try {
		return win.localStorage.getItem('debug')?.includes('smartsupp:widget') ?? false;
	} catch {
		return false;
	}
}
