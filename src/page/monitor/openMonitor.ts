import type { PageApi } from '../api.ts';
import { fieldsOf, type PageWindow, safely } from '../pageWindow.ts';
import { copyText } from './copyText.ts';
import { createPanel, HOST_ID, type Panel } from './createPanel.ts';
import { describeRow } from './describeRow.ts';
import { drawFacts } from './drawFacts.ts';
import { drawRow } from './drawRow.ts';
import { addReport, countRows, type EventRow, statusOf } from './eventRows.ts';
import { keepLayout, type Layout, readLayout, switchOff } from './monitorSwitch.ts';
import { monitorText } from './monitorText.ts';
import { optionsOf, readFacts } from './readFacts.ts';

/** Reports come in bursts; the page is read anew now and then; and nobody wants to hear every event by itself. */
const DRAW_AFTER = 50;
const LOOK_EVERY = 2_000;
const SAY_AFTER = 1_500;

/** Opens the monitor on a page whose script runs; one that is there already stays. It never takes the focus. */
export const openMonitor = (win: PageWindow): void => {
	const { document } = win;
	const api = win.smartsuppGa4 as PageApi;
	if (typeof fieldsOf(api).watch !== 'function' || document.getElementById(HOST_ID)) return;
	const options = optionsOf(api);
	let layout = readLayout(win, fieldsOf(win._smartsupp).orientation);
	let rows: readonly EventRow[] = [];
	let focusBefore: unknown;
	let looking = 0;

	const panel = createPanel(document, {
		move: () => lay({ ...layout, side: layout.side === 'left' ? 'right' : 'left' }),
		fold: () => lay({ ...layout, folded: !layout.folded }),
		close() {
			switchOff(win);
			win.clearInterval(looking);
			panel.host.remove();
			if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
		},
		copy(place) {
			const { origin, pathname } = win.location;
			const page = { version: api.version, address: origin + pathname, now: Date.now() };
			copyText(win, monitorText(page, readFacts(win, api), rows, options), place).then((copied) =>
				panel.say(copied ? 'Copied.' : 'Copy the selected text.'),
			);
		},
	});
	panel.host.addEventListener('focusin', ({ relatedTarget }) => {
		focusBefore = relatedTarget ?? focusBefore;
	});

	const lay = (wish: Layout): void => {
		layout = wish;
		panel.lay(layout);
		keepLayout(win, layout);
	};
	const draw = createDraw(win, api, panel);
	const drawSoon = once(win, DRAW_AFTER, () => draw(rows));

	let unsaid: EventRow[] = [];
	const saySoon = once(win, SAY_AFTER, () => {
		const last = unsaid[unsaid.length - 1];
		if (last && !layout.folded) {
			const { action, status } = describeRow(last, options);
			const many = unsaid.length > 1 ? `${unsaid.length} events, the last one ` : '';
			panel.say(`${many}${action}: ${status}`);
		}
		unsaid = [];
	});

	const open = (): void => {
		if (panel.host.isConnected) return;
		document.documentElement.append(panel.host);
		draw(rows);
		looking = win.setInterval(() => {
			if (!document.hidden && !layout.folded) draw(rows);
		}, LOOK_EVERY);
	};

	let isNew = false;
	api.watch((report) => {
		const before = rows;
		rows = addReport(rows, report, isNew ? Date.now() : undefined);
		const changed = rows.find((row) => !before.includes(row));
		if (isNew && changed) {
			unsaid = [...unsaid.filter((row) => row.number !== changed.number), changed];
			saySoon();
		}
		if (isNew) drawSoon();
	});
	isNew = true;
	panel.lay(layout);
	open();
	// Closed, it goes on listening, so it opens again with all it heard.
	safely(() => {
		api.monitor = open;
	});
};

/** Runs it that much later, once, however often it is asked to until then. */
const once = (win: Window, ms: number, run: () => void): (() => void) => {
	let isPlanned = false;
	return () => {
		if (isPlanned) return;
		isPlanned = true;
		win.setTimeout(() => {
			isPlanned = false;
			run();
		}, ms);
	};
};

/** A function that brings the panel up to date; where nothing has changed it leaves it alone. */
const createDraw = (
	win: PageWindow,
	api: PageApi,
	{ make, show }: Panel,
): ((rows: readonly EventRow[]) => void) => {
	const options = optionsOf(api);
	const items = new Map<number, { readonly row: EventRow; readonly item: HTMLLIElement }>();
	let shown: { rows: readonly EventRow[]; facts: string } | undefined;

	const itemOf = (row: EventRow): HTMLLIElement => {
		const known = items.get(row.number);
		if (known?.row === row) return known.item;
		const isOpen = known?.item.querySelector('details[open]') !== null && known !== undefined;
		const item = drawRow(make, describeRow(row, options), statusOf(row), isOpen);
		items.set(row.number, { row, item });
		return item;
	};
	return (rows) => {
		const facts = readFacts(win, api);
		const factsText = JSON.stringify(facts);
		if (shown && shown.rows === rows && shown.facts === factsText) return;
		shown = { rows, facts: factsText };
		show(countRows(rows), () => {
			const list = make('ol', {}, ...[...rows].reverse().map(itemOf));
			const events = rows.length > 0 ? list : make('p', { class: 'quiet' }, 'They appear here.');
			return [
				drawFacts(make, facts),
				make('div', { class: 'list' }, make('h3', {}, 'Events, the newest first'), events),
			];
		});
	};
};
