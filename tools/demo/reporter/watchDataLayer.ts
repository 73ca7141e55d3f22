import type { AnalyticsEvent } from '../../../src/events/outcome.ts';
import { copyValue } from '../gtag/copyValue.ts';
import type { PageGlobals } from '../pageWindow.ts';

/** A gtag call of the chat box as it entered the data layer. */
export interface BoxCall {
	command: 'event' | 'config';
	name: string;
	params: Record<string, unknown>;
}

/** What the bridge sent: the event it made of a chat event, and for which properties. */
export interface SentCall {
	action: string;
	event: AnalyticsEvent;
}

export interface DataLayerListeners {
	/** Told of the chat box's events and of every `config`. */
	came(call: BoxCall): void;
	/** Told of what the bridge sends: its events carry `chat_action`. */
	sent(call: SentCall): void;
}

/**
 * Tells of the gtag calls in the data layer, in order, each with a copy of its parameters as they were at that moment:
 * the box goes on to change them.
 */
export function watchDataLayer(win: PageGlobals, listeners: DataLayerListeners): void {
	const globals = win as PageGlobals & { dataLayer?: unknown[] };
	globals.dataLayer ??= [];
	const layer = globals.dataLayer;
	for (const entry of layer) tell(entry, listeners);
	const push = layer.push;
	layer.push = (...entries) => {
		for (const entry of entries) tell(entry, listeners);
		return push.apply(layer, entries);
	};
}

function tell(entry: unknown, listeners: DataLayerListeners): void {
	if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
	const [command, name, given] = Array.from(entry as ArrayLike<unknown>);
	if ((command !== 'event' && command !== 'config') || typeof name !== 'string') return;
	const params = { ...(copyValue(given) as Record<string, unknown> | undefined) };
	const isChat = params.event_category === 'Smartsupp_v3';
	const { chat_action: action, send_to: sendTo, ...rest } = params;
	if (command === 'config' || (isChat && action === undefined)) {
		listeners.came({ command, name, params });
	} else if (isChat && typeof action === 'string' && Array.isArray(sendTo)) {
		const sent = { chat_action: action, ...rest } as AnalyticsEvent['params'];
		listeners.sent({ action, event: { name, params: sent, sendTo: sendTo.map(String) } });
	}
}
