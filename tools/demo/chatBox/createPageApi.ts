import type { PageWindow, SmartsuppFunction } from '../pageWindow.ts';
import type { ConsentChoice } from './consentChoice.ts';
import type { Analytics } from './createAnalytics.ts';
import type { DrawnBox } from './drawChatBox.ts';

/** The events of `smartsupp('on', …)`: none of them tells of analytics. */
export type BoxEvent = 'message_sent' | 'message_received' | 'messenger_close' | 'widget_init';

/** Commands whose effect a stand-in does not need to show. */
const SILENT = ['name', 'email', 'phone', 'group', 'variables', 'language', 'theme:color'];

export interface ChatPageApi {
	/** Tells the page's `on` listeners of an event. */
	tell(event: BoxEvent, detail?: unknown): void;
	/** Every call so far, for those who want to know what the page said to the box. */
	readonly calls: readonly (readonly unknown[])[];
}

/**
 * Puts the live `smartsupp` function in the place of the page's queue and carries out the calls
 * that wait in it.
 */
export function createPageApi(
	win: PageWindow,
	consent: ConsentChoice,
	analytics: Analytics,
	box: DrawnBox,
): ChatPageApi {
	const calls: (readonly unknown[])[] = [];
	const listeners = new Map<unknown, ((detail: unknown) => void)[]>();
	const commands: Record<string, (...values: unknown[]) => void> = {
		'chat:open': () => box.setOpen(true),
		'chat:close': () => box.setOpen(false),
		'chat:show': () => box.setShown(true),
		'chat:hide': () => box.setShown(false),
		'chat:message': (text) => box.addLine(String(text)),
		analyticsConsent: (granted) => {
			if (consent.set('analyticsConsent', granted === true)) analytics.look();
		},
		marketingConsent: (granted) => consent.set('marketingConsent', granted === true),
		on: (name, callback) => {
			if (typeof callback !== 'function') return;
			listeners.set(name, [...(listeners.get(name) ?? []), callback as (detail: unknown) => void]);
		},
	};
	const live: SmartsuppFunction = (command, ...values) => {
		calls.push([command, ...values]);
		if (typeof command === 'function') return command();
		const name = String(command);
		if (SILENT.includes(name)) return;
		if (Object.hasOwn(commands, name)) commands[name]?.(...values);
		else console.warn(`Smartsupp (stand-in): unknown command "${name}".`);
	};
	const queued = win.smartsupp?._ ?? [];
	win.smartsupp = live;
	for (const call of queued) live(...Array.from(call));
	return {
		calls,
		tell(event, detail) {
			for (const listener of listeners.get(event) ?? []) listener(detail);
		},
	};
}
