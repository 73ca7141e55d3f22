import type { Message, Outcome, PageFacts } from '../../src/events/outcome.ts';
import { type ChatEvent, readChatEvent } from '../../src/events/readChatEvent.ts';
import type { Report } from '../../src/page/api.ts';
import { createSender } from '../../src/page/createSender.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';

type Answer = Outcome | undefined;

/** A window with a sender; what is decided is what `answer` says at the time, by default: send to G-A. */
export const openSender = ({
	locks,
	isAuto = true,
	isBasic = false,
}: {
	locks?: unknown;
	isAuto?: boolean;
	isBasic?: boolean;
} = {}) => {
	const win = {
		navigator: { locks },
		setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
	} as unknown as PageWindow;
	const reports: Report[] = [];
	const calls: { readonly name: unknown; readonly params: { send_to: string[] } }[] = [];
	const state: { consent: PageFacts['consent']; answer: (message: Message) => Answer } = {
		consent: 'granted',
		answer: () => undefined,
	};
	let onCall = (_name: unknown): void => undefined;
	const sender = createSender(
		win,
		isAuto,
		isBasic,
		() => state.consent,
		(news) => reports.push(news),
		(_command, name, params) => {
			calls.push({ name, params } as never);
			onCall(name);
		},
	);
	const decide = (message: Message): Outcome => state.answer(message) || sendTo(message, ['G-A']);
	const add = (action: string, extra: object = {}) => {
		const params = { event_category: 'Smartsupp_v3', send_to: 'G-', ...extra };
		const message = { name: action, params };
		sender.add(message, readChatEvent(message) as ChatEvent);
		return message;
	};
	return {
		win,
		sender,
		state,
		calls,
		reports,
		decide,
		add,
		names: () => calls.map(({ name }) => name),
		kinds: () => reports.map((news) => news.kind + ('held' in news && news.held ? ', held' : '')),
		whenCalled: (run: typeof onCall) => {
			onCall = run;
		},
	};
};
/** The same with somebody who decides, from the beginning. */
export const readySender = (...given: Parameters<typeof openSender>) => {
	const page = openSender(...given);
	page.sender.release(page.decide);
	return page;
};
export const sendTo = ({ name, params }: Message, ids: readonly string[]): Outcome => ({
	ok: true,
	events: [{ name: String(name).toLowerCase(), params: { ...(params as object) }, sendTo: ids }],
	claims: {},
	leads: [],
});
export const refuse = (reason: (Outcome & { ok: false })['reason']) => (): Outcome => ({
	ok: false,
	reason,
});
export const leaving = (type: string) => ({ type }) as Event;
