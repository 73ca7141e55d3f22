import { copyValue } from '../gtag/copyValue.ts';
import type { PageGlobals } from '../pageWindow.ts';

/** A gtag call of the chat box as it entered the data layer. */
export interface BoxCall {
	command: 'event' | 'config';
	name: string;
	params: Record<string, unknown>;
}

/**
 * Calls back for the chat box's events and for every `config`, in order, each with a copy of its
 * parameters as they were at that moment: the box goes on to change them. What the bridge sends
 * carries `chat_action` and is left out.
 */
export function watchDataLayer(win: PageGlobals, listener: (call: BoxCall) => void): void {
	const globals = win as PageGlobals & { dataLayer?: unknown[] };
	globals.dataLayer ??= [];
	const layer = globals.dataLayer;
	for (const entry of layer) tell(entry, listener);
	const push = layer.push;
	layer.push = (...entries) => {
		for (const entry of entries) tell(entry, listener);
		return push.apply(layer, entries);
	};
}

function tell(entry: unknown, listener: (call: BoxCall) => void): void {
	if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
	const [command, name, given] = Array.from(entry as ArrayLike<unknown>);
	if ((command !== 'event' && command !== 'config') || typeof name !== 'string') return;
	const params = { ...(copyValue(given) as Record<string, unknown> | undefined) };
	const isBox = params.event_category === 'Smartsupp_v3' && params.chat_action === undefined;
	if (command === 'config' || isBox) listener({ command, name, params });
}
