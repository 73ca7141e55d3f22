import type { ExplainedOutcome } from '../../../src/events/outcome.ts';
import type { PageState, PageWhy } from '../../../src/page/config.ts';
import type { RaiseResult } from '../pageWindow.ts';
import type { Hit } from '../parseHits.ts';
import type { PageReport, StreamItem, Switches } from '../protocol.ts';

/** A chat event on its way: as it came, as it was mapped, the hits that left. */
export interface EventRow {
	kind: 'event';
	page: string;
	name: string;
	params: Record<string, unknown>;
	outcome: ExplainedOutcome | undefined;
	hits: Hit[];
}

/** An event that the chat box itself dropped. */
export interface DroppedRow {
	kind: 'dropped';
	page: string;
	name: string;
	label: string | undefined;
	result: Exclude<RaiseResult, 'handed_over'> | 'no_box';
}

export type Row = EventRow | DroppedRow;

/** The shop page that was viewed last. */
export interface PageView {
	page: string;
	url: string;
	state: PageState | undefined;
	why: PageWhy | undefined;
	/** The chat box as it was when it ran; undefined while it does not. */
	box: { gaKey: string | null; appVersion: string | null } | undefined;
	/** True once the box configured the inert key. */
	inertKeySeen: boolean;
}

/** What the viewer shows. */
export interface ViewerModel {
	rows: Row[];
	otherHits: Hit[];
	/** Property → event name → number of hits. */
	counts: Map<string, Map<string, number>>;
	view: PageView | undefined;
	switches: Switches | undefined;
}

/** Returns the model of everything the stream told so far; a reset starts it anew. */
export function foldItems(items: readonly StreamItem[]): ViewerModel {
	const model: ViewerModel = {
		rows: [],
		otherHits: [],
		counts: new Map(),
		view: undefined,
		switches: undefined,
	};
	const hits: Hit[] = [];
	for (const item of items) {
		if (item.kind === 'hit') hits.push(item.hit);
		else if (item.kind === 'switches') model.switches = item.switches;
		else if (item.kind === 'report') takeReport(model, item.report);
	}
	for (const hit of hits) {
		countHit(model.counts, hit);
		const row = rowOf(model.rows, hit);
		if (row) row.hits.push(hit);
		else model.otherHits.push(hit);
	}
	return model;
}

function takeReport(model: ViewerModel, report: PageReport): void {
	const { page } = report;
	if (report.kind === 'page') model.view = newView(page, report.url);
	// After a reset the page in view goes on reporting.
	model.view ??= newView(page, '');
	const view = model.view.page === page ? model.view : undefined;
	if (report.kind === 'box' && view) {
		view.box = { gaKey: report.gaKey, appVersion: report.appVersion };
	} else if (report.kind === 'state' && view) {
		view.state = report.state;
		view.why = report.why;
	} else if (report.kind === 'came') {
		const { command, name, params } = report;
		if (command === 'config') {
			if (view && name === 'G-') view.inertKeySeen = true;
		} else model.rows.push({ kind: 'event', page, name, params, outcome: undefined, hits: [] });
	} else if (report.kind === 'raised' && report.result !== 'handed_over') {
		const { action, label, result } = report;
		model.rows.push({ kind: 'dropped', page, name: action, label, result });
	} else if (report.kind === 'mapped') {
		takeOutcome(model.rows, page, report.message, report.outcome);
	}
}

function newView(page: string, url: string): PageView {
	return { page, url, state: undefined, why: undefined, box: undefined, inertKeySeen: false };
}

/** An event held for consent is reported twice: when it is held, and when it is let go. */
function takeOutcome(
	rows: Row[],
	page: string,
	message: { name: unknown; params: unknown },
	outcome: ExplainedOutcome,
): void {
	const params = JSON.stringify(message.params);
	const row = rows.find(
		(one): one is EventRow =>
			one.kind === 'event' &&
			one.page === page &&
			isOpen(one) &&
			one.name === message.name &&
			JSON.stringify(one.params) === params,
	);
	if (row) row.outcome = outcome;
}

function isOpen({ outcome }: EventRow): boolean {
	return outcome === undefined || (!outcome.ok && outcome.reason === 'held_for_consent');
}

function countHit(counts: ViewerModel['counts'], { tid, en }: Hit): void {
	const events = counts.get(tid) ?? new Map<string, number>();
	counts.set(tid, events.set(en, (events.get(en) ?? 0) + 1));
}

/** Returns the row a hit belongs to: one with the same label where there is one, else the oldest. */
function rowOf(rows: Row[], hit: Hit): EventRow | undefined {
	const waiting = rows.filter(
		(row): row is EventRow => row.kind === 'event' && waitsFor(row, hit) !== false,
	);
	return waiting.find((row) => waitsFor(row, hit) === 'exactly') ?? waiting[0];
}

function waitsFor(row: EventRow, hit: Hit): 'exactly' | 'roughly' | false {
	if (row.hits.some((one) => one.tid === hit.tid && one.en === hit.en)) return false;
	const label = hit.params.event_label;
	if (row.outcome?.ok) {
		const event = row.outcome.events.find(
			({ name, sendTo, params }) =>
				name === hit.en &&
				sendTo.includes(hit.tid) &&
				params.chat_action === hit.params.chat_action,
		);
		if (!event) return false;
		return event.params.event_label === label ? 'exactly' : 'roughly';
	}
	const isTagged = hit.params.chat_action === row.name;
	const isNative =
		hit.params.chat_action === undefined && hit.en === row.name && row.params.send_to === hit.tid;
	if (!isTagged && !isNative) return false;
	return row.params.event_label === label ? 'exactly' : 'roughly';
}
