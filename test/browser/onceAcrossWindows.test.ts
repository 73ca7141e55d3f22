import { afterAll, beforeAll, describe, it } from 'vitest';
import { wpConsent } from './harness/consentTools.ts';
import { raiseTogether } from './harness/raiseTogether.ts';
import { googleSnippet } from './harness/snippets.ts';
import {
	type Harness,
	type OpenPage,
	type PageSetup,
	type Raised,
	startHarness,
} from './harness/startHarness.ts';
import { A, shop } from './situations/situation.ts';

const WINDOWS = 4;
const EVENTS = 300;
/** A message reaches every window of a visitor within milliseconds; the next one comes some time after it. */
const GAP_MS = 30;
const WARM_UP = 'Warm-up';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

/** Visible windows of one browser on the same page, all that they need running. */
const openWindows = async (
	count: number,
	more: Partial<PageSetup> = {},
): Promise<readonly [OpenPage, ...OpenPage[]]> => {
	const first = await harness.openIn({
		html: shop({}, googleSnippet(A))(harness.scripts),
		...more,
	});
	const windows: [OpenPage, ...OpenPage[]] = [first];
	while (windows.length < count) windows.push(await first.openWindow());
	await Promise.all(
		windows.map(async (one) => {
			await one.chatBoxRuns();
			await one.pageScriptRuns();
			// The rest of our script comes with the first event; one that only its own window can raise.
			await one.raise([['Auto_message_viewed', WARM_UP]]);
		}),
	);
	await first.hitsSettle(2 * count);
	return windows;
};

/** Every window raises these at the same moments. */
const raiseInAll = (windows: readonly OpenPage[], events: readonly Raised[], gap = GAP_MS) =>
	raiseTogether(windows, events, gap);

/** Label → how many hits had it. */
const hitsByLabel = ({ hits }: OpenPage): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const { en, params } of hits) {
		const label = String(params.event_label ?? '');
		if (en === 'page_view' || label === WARM_UP) continue;
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return counts;
};

interface Tally {
	readonly hits: number;
	readonly lost: number;
	readonly duplicates: number;
}

/** What left of events that each should leave once, by their labels. */
const tallyOf = (open: OpenPage, events: readonly Raised[]): Tally => {
	const counts = hitsByLabel(open);
	const wanted = new Map<string, number>();
	for (const [, label = ''] of events) wanted.set(label, (wanted.get(label) ?? 0) + 1);
	let lost = 0;
	let duplicates = 0;
	for (const [label, times] of wanted) {
		const surplus = (counts.get(label) ?? 0) - times;
		if (surplus < 0) lost -= surplus;
		else duplicates += surplus;
	}
	return { hits: [...counts.values()].reduce((sum, one) => sum + one, 0), lost, duplicates };
};

const print = (what: string, { hits, lost, duplicates }: Tally): void =>
	console.log(`${what}: ${hits} hits, ${lost} lost, ${duplicates} duplicates`);

const messages = (count: number): Raised[] =>
	Array.from({ length: count }, (_, i) => ['Auto_message_sent', `Message ${i + 1}`] as const);

describe('once across the visible windows of a browser', () => {
	it(`sends each of ${EVENTS} events that ${WINDOWS} windows raise at once, once`, async ({
		expect,
	}) => {
		const windows = await openWindows(WINDOWS);
		const [open] = windows;
		const events = messages(EVENTS);
		await raiseInAll(windows, events);
		// Each window sends four hits a second; at the worst, one window has won them all.
		await open.hitsSettle(EVENTS + 2 * WINDOWS, 90_000);
		const tally = tallyOf(open, events);
		print(`${WINDOWS} windows, ${EVENTS} simultaneous events`, tally);
		expect(tally).toEqual({ hits: EVENTS, lost: 0, duplicates: 0 });
		expect(await Promise.all(windows.map((one) => one.once()))).toEqual(windows.map(() => true));
		expect(open.faults).toEqual([]);
		await open.close();
	});
});

describe.concurrent('once across two windows', () => {
	it('counts equal events of one tab one by one, and once in two windows', async ({
		expect,
		onTestFinished,
	}) => {
		const windows = await openWindows(2);
		const [open] = windows;
		onTestFinished(open.close);
		const events = Array.from({ length: 5 }, () => ['Visitor_started_conversation'] as const);
		await raiseInAll(windows, events, 150);
		await open.hitsSettle(5 + 4);
		const tally = tallyOf(open, events);
		print('2 windows, 5 equal events', tally);
		expect(tally).toEqual({ hits: 5, lost: 0, duplicates: 0 });
	});

	it('sends three equal clicks in one tab three times', async ({ expect, onTestFinished }) => {
		const [open] = await openWindows(1);
		onTestFinished(open.close);
		const clicks = Array.from(
			{ length: 3 },
			() => ['Chatbot_button_interaction', 'Prices'] as const,
		);
		await raiseInAll([open], clicks, 250);
		await open.hitsSettle(3 + 2);
		const tally = tallyOf(open, clicks);
		print('1 window, 3 equal clicks within a second', tally);
		expect(tally).toEqual({ hits: 3, lost: 0, duplicates: 0 });
	});

	const ofTheActingTab: readonly Raised[] = [
		['Chatbot_button_interaction', 'Prices'],
		['Chatbot_viewed', 'Welcome bot'],
		['Auto_message_viewed', 'Free shipping'],
		['Trigger_message_viewed', 'Still choosing?'],
		['Auth_form_filled'],
		['Url_card_opened', 'https://shop.example/offer'],
	];
	it('never takes for a copy what only the acting tab can raise', async ({
		expect,
		onTestFinished,
	}) => {
		const windows = await openWindows(2);
		const [open] = windows;
		onTestFinished(open.close);
		await raiseInAll(windows, ofTheActingTab, 150);
		const { length } = ofTheActingTab;
		await open.hitsSettle(2 * length + 4);
		const tally = tallyOf(open, ofTheActingTab);
		print(`2 windows, ${length} events of the acting tab in each`, tally);
		expect(tally).toEqual({ hits: 2 * length, lost: 0, duplicates: length });
	});

	it('sends twice rather than never where a window has missed equal events', async ({
		expect,
		onTestFinished,
	}) => {
		const windows = await openWindows(2);
		const [open, other] = windows;
		onTestFinished(open.close);
		const event: Raised = ['Chatbot_sent', 'Welcome bot'];
		await open.raise([event, event]);
		await raiseInAll([open, other as OpenPage], [event]);
		await open.hitsSettle(3 + 4);
		const tally = tallyOf(open, [event, event, event]);
		print('a window that missed two of three equal events', tally);
		expect(tally.lost).toBe(0);
		expect(tally.duplicates).toBeLessThanOrEqual(1);
	});
});

describe.concurrent('what two windows hold for consent', () => {
	it('leaves once, when the visitor agrees in one of them', async ({ expect, onTestFinished }) => {
		const basic = { consentMode: 'basic' } as const;
		const first = await harness.openIn({
			html: shop(basic, wpConsent.snippet, googleSnippet(A))(harness.scripts),
		});
		onTestFinished(first.close);
		const windows = [first, await first.openWindow()];
		await Promise.all(windows.map((one) => one.chatBoxRuns().then(() => one.pageScriptRuns())));
		const events = messages(4);
		await raiseInAll(windows, events);
		await first.page.waitForTimeout(500);
		// The other window sees the cookie when it looks the next time.
		await wpConsent.say(first, 'granted');
		await first.hitsSettle(events.length + 2);
		await first.page.waitForTimeout(1_500);
		const tally = tallyOf(first, events);
		print('2 windows, 4 events held for consent', tally);
		expect(tally).toEqual({ hits: 4, lost: 0, duplicates: 0 });
	});
});

describe.concurrent('a browser without locks', () => {
	const ways = [
		['because the page is not secure', { insecure: true }],
		['because it has none', { browser: 'delete Navigator.prototype.locks;' }],
	] as const;
	for (const [why, more] of ways) {
		it(`says so, and sends twice rather than never, ${why}`, async ({ expect, onTestFinished }) => {
			const windows = await openWindows(2, more);
			const [open] = windows;
			onTestFinished(open.close);
			const events = messages(4);
			await raiseInAll(windows, events);
			await open.hitsSettle(2 * events.length + 4);
			const tally = tallyOf(open, events);
			print(`2 windows without locks ${why}, 4 events`, tally);
			expect(tally).toEqual({ hits: 8, lost: 0, duplicates: 4 });
			expect(await Promise.all(windows.map((one) => one.once()))).toEqual([false, false]);
			expect(open.faults).toEqual([]);
		});
	}
});
