import type { ExplainedOutcome } from '../../../src/events/outcome.ts';
import { issueWords, reasonWords } from '../../../src/page/monitor/words.ts';
import type { Hit } from '../parseHits.ts';
import { element } from './element.ts';
import type { EventRow, Row } from './foldItems.ts';
import { DROP_REASONS } from './words.ts';

/** Parameters everybody knows; they would only hide the others. */
const USUAL = new Set(['event_category', 'non_interaction']);

/** Returns a list item for a chat event: as it came, as it was mapped, what left. */
export function drawRow(row: Row): HTMLLIElement {
	if (row.kind === 'dropped') {
		return element(
			'li',
			{ class: 'row dropped' },
			cell('Raised', nameLine(row.name), paramList(row.label ? { event_label: row.label } : {})),
			cell('Dropped by the chat box', element('p', {}, DROP_REASONS[row.result])),
		);
	}
	return element(
		'li',
		{ class: 'row' },
		cell('As it came', nameLine(row.name), paramList(row.params)),
		cell('As it was mapped', ...mapped(row.outcome)),
		cell(hitTitle(row), ...row.hits.map(drawHit), ...missing(row)),
	);
}

/** Returns a hit as property, name and parameters. */
export function drawHit(hit: Hit): HTMLElement {
	return element(
		'div',
		{ class: 'hit' },
		nameLine(hit.en, hit.tid),
		paramList({ ...hit.params, ...(hit.gcs ? { gcs: hit.gcs } : {}) }),
	);
}

function hitTitle({ hits }: EventRow): string {
	if (hits.length === 0) return 'No hit left';
	return hits.length === 1 ? '1 hit left' : `${hits.length} hits left`;
}

function mapped(outcome: ExplainedOutcome | undefined): HTMLElement[] {
	if (!outcome) return [element('p', { class: 'quiet' }, 'Nothing was sent on.')];
	const issues = outcome.issues.map(({ code, field, value }) =>
		element('p', { class: 'issue' }, `${field}: ${issueWords[code]}${value ? ` (${value})` : ''}`),
	);
	if (!outcome.ok) return [element('p', {}, reasonWords[outcome.reason]), ...issues];
	return [
		...outcome.events.map(({ name, params, sendTo }) =>
			element('div', { class: 'hit' }, nameLine(name, sendTo.join(', ')), paramList(params)),
		),
		...issues,
	];
}

/** Says which of the expected hits are not there (yet). */
function missing({ outcome, hits }: EventRow): HTMLElement[] {
	if (!outcome?.ok) return [];
	const expected = outcome.events.flatMap(({ name, sendTo }) => sendTo.map((id) => [id, name]));
	return expected
		.filter(([id, name]) => !hits.some((hit) => hit.tid === id && hit.en === name))
		.map(([id, name]) => element('p', { class: 'quiet' }, `${name} has not left for ${id} yet.`));
}

function cell(title: string, ...children: HTMLElement[]): HTMLElement {
	return element('div', { class: 'cell' }, element('h3', {}, title), ...children);
}

function nameLine(name: string, property = ''): HTMLElement {
	const line = element('p', { class: 'name' }, element('code', {}, name));
	if (property) line.append(' ', element('span', { class: 'property' }, property));
	return line;
}

function paramList(params: Record<string, unknown>): HTMLElement {
	const list = element('dl');
	for (const [name, value] of Object.entries(params)) {
		if (USUAL.has(name)) continue;
		list.append(element('div', {}, element('dt', {}, name), element('dd', {}, textOf(value))));
	}
	return list;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}
