import { findIssues } from '../../../src/events/findIssues.ts';
import { defaultOptions } from '../../../src/events/options.ts';
import type { ExplainedOutcome, Message, Outcome } from '../../../src/events/outcome.ts';
import type { PageApi } from '../../../src/page/api.ts';
import type { PageWindow } from '../pageWindow.ts';
import { type PageReport, readCommand } from '../protocol.ts';
import { obeyCommand } from './obeyCommand.ts';
import { type BoxCall, type DataLayerListeners, watchDataLayer } from './watchDataLayer.ts';

/** The page script may come late: after the load, or once the chat box answers. */
const POLL_MS = 100;
const POLL_LIMIT = 600;

type Told = PageReport extends infer R ? (R extends unknown ? Omit<R, 'page'> : never) : never;

/**
 * Tells the demo server what happens on this shop page, puts the hit viewer into `#demo-dock`
 * where the page has one, and does what that viewer asks. `origin` is the demo server's.
 */
export function startReporter(win: PageWindow, origin: string): void {
	const page = Math.random().toString(36).slice(2, 10);
	const report = createPost(win, `${origin}/reports`, page);
	report({ kind: 'page', url: win.location.href, title: win.document.title });
	watchDataLayer(win, reportCalls(win, report));

	poll(
		() => win.demoChatBox,
		() => {
			const { gaKey, appVersion } = win._smartsupp ?? {};
			report({ kind: 'box', gaKey: textOrNull(gaKey), appVersion: textOrNull(appVersion) });
		},
	);
	poll(
		() => {
			const api = (win as PageWindow & { smartsuppGa4?: Partial<PageApi> }).smartsuppGa4;
			return api?.watch && api;
		},
		(api) => {
			const options = { ...defaultOptions, ...api.config?.options };
			const explained = (message: Message, outcome: Outcome): ExplainedOutcome => ({
				...outcome,
				issues: findIssues(message, options, outcome),
			});
			api.watch?.((told) => {
				if (told.kind === 'state') report({ kind: 'state', state: told.state, why: told.why });
				else if (told.kind === 'event')
					report({
						kind: 'mapped',
						message: told.message,
						outcome: explained(told.message, told.outcome),
					});
			});
		},
	);
	whenParsed(win, () => {
		const dock = addDock(win, origin);
		if (dock) listen(win, origin, dock, report);
	});
}

/**
 * The page script says itself what it made of an event. Where Tag Manager does the work nobody does, so what the tag sent
 * stands for it, under the last event of that action.
 */
function reportCalls(win: PageWindow, report: (told: Told) => void): DataLayerListeners {
	const last = new Map<string, BoxCall>();
	return {
		came(call) {
			last.set(call.name, call);
			report({ kind: 'came', ...call });
		},
		sent({ action, event }) {
			const came = last.get(action);
			if (!came || 'smartsuppGa4' in win) return;
			const outcome = { ok: true, events: [event], claims: {}, leads: [], issues: [] } as const;
			report({ kind: 'mapped', message: { name: came.name, params: came.params }, outcome });
		},
	};
}

/** Posts reports one after the other, so that they arrive in order. */
function createPost(win: PageWindow, url: string, page: string): (told: Told) => void {
	let last: Promise<unknown> = Promise.resolve();
	return (told) => {
		const body = JSON.stringify({ page, ...told });
		last = last.then(() =>
			win.fetch(url, { method: 'POST', body, keepalive: true, mode: 'no-cors' }).catch(() => {}),
		);
	};
}

/** Commands count only from the dock's own window and the demo server's origin. */
function listen(
	win: PageWindow,
	origin: string,
	dock: HTMLIFrameElement,
	report: (told: Told) => void,
): void {
	win.addEventListener('message', (event) => {
		if (event.origin !== origin || event.source !== dock.contentWindow) return;
		const command = readCommand((event.data as { demoCommand?: unknown } | null)?.demoCommand);
		if (!command) return;
		const result = obeyCommand(win, command);
		if (command.kind !== 'raise' || !result) return;
		const label = command.label === undefined ? {} : { label: command.label };
		report({ kind: 'raised', action: command.action, ...label, result });
	});
}

function addDock(win: PageWindow, origin: string): HTMLIFrameElement | undefined {
	const place = win.document.querySelector('#demo-dock');
	if (!place) return undefined;
	const frame = win.document.createElement('iframe');
	frame.title = 'Hit viewer';
	frame.src = `${origin}/?shop=${encodeURIComponent(win.location.origin)}`;
	place.append(frame);
	return frame;
}

function whenParsed(win: PageWindow, act: () => void): void {
	if (win.document.readyState !== 'loading') act();
	else win.document.addEventListener('DOMContentLoaded', act, { once: true });
}

function poll<T>(read: () => T | undefined, found: (value: T) => void): void {
	let rounds = 0;
	const timer = setInterval(() => {
		const value = read();
		rounds += 1;
		if (value !== undefined || rounds >= POLL_LIMIT) clearInterval(timer);
		if (value !== undefined) found(value);
	}, POLL_MS);
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
