import type { ExplainedOutcome, Message } from '../../src/events/outcome.ts';
import type { PageState, PageWhy } from '../../src/page/config.ts';
import type { AccountOptions } from './account.ts';
import type { RaiseResult } from './pageWindow.ts';
import type { Hit } from './parseHits.ts';
import type { ShopSwitches } from './shop/shopSwitches.ts';

/** What a shop page tells the demo server; `page` is a page view's own id. */
export type PageReport = { page: string } & (
	| { kind: 'page'; url: string; title: string }
	| { kind: 'box'; gaKey: string | null; appVersion: string | null }
	| { kind: 'came'; command: 'event' | 'config'; name: string; params: Record<string, unknown> }
	| { kind: 'mapped'; message: Message; outcome: ExplainedOutcome }
	| { kind: 'state'; state: PageState; why: PageWhy }
	| { kind: 'raised'; action: string; label?: string; result: RaiseResult | 'no_box' }
);

/** What the viewer asks of the shop page. */
export type Command =
	| { kind: 'raise'; action: string; label?: string; value?: number }
	| { kind: 'open' }
	| { kind: 'close' }
	| { kind: 'consent'; granted: boolean }
	| { kind: 'reload' };

export type Switches = AccountOptions & ShopSwitches;

/** Everything the viewer hears of, in the order in which it happened. */
export type StreamItem =
	| { kind: 'hit'; hit: Hit }
	| { kind: 'report'; report: PageReport }
	| { kind: 'command'; command: Command }
	| { kind: 'switches'; switches: Switches }
	| { kind: 'reset' };

/** True for what a reset leaves: the switches, and what the page in view said of itself. */
export function isLasting(item: StreamItem): boolean {
	if (item.kind === 'switches') return true;
	if (item.kind !== 'report') return false;
	const { report } = item;
	if (report.kind === 'came') return report.command === 'config';
	return report.kind === 'page' || report.kind === 'box' || report.kind === 'state';
}

/** A command on its way from the dock to its shop page, by postMessage. */
export interface CommandMessage {
	demoCommand: Command;
}

/** Returns the command in a foreign message; undefined where it holds none. */
export function readCommand(value: unknown): Command | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { kind, action, label, value: rating, granted } = value as Record<string, unknown>;
	if (kind === 'open' || kind === 'close' || kind === 'reload') return { kind };
	if (kind === 'consent') return { kind, granted: granted === true };
	if (kind !== 'raise' || typeof action !== 'string') return undefined;
	return {
		kind,
		action,
		...(typeof label === 'string' ? { label } : {}),
		...(typeof rating === 'number' ? { value: rating } : {}),
	};
}
