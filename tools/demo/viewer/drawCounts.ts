import { element } from './element.ts';
import type { ViewerModel } from './foldItems.ts';

/** Returns a table of hits: a row an event, a column a property. */
export function drawCounts(counts: ViewerModel['counts']): HTMLElement {
	if (counts.size === 0) return element('p', { class: 'quiet' }, 'No hit has left yet.');
	const properties = [...counts.keys()].sort();
	const names = [...new Set([...counts.values()].flatMap((events) => [...events.keys()]))].sort();
	const total = (property: string) =>
		[...(counts.get(property)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
	const head = element('tr', {}, element('th', { scope: 'col' }, 'Event'));
	const foot = element('tr', {}, element('th', { scope: 'row' }, 'All'));
	for (const property of properties) {
		head.append(element('th', { scope: 'col' }, property));
		foot.append(element('td', {}, String(total(property))));
	}
	const body = element('tbody');
	for (const name of names) {
		const row = element('tr', {}, element('th', { scope: 'row' }, element('code', {}, name)));
		for (const property of properties)
			row.append(element('td', {}, String(counts.get(property)?.get(name) ?? 0)));
		body.append(row);
	}
	return element(
		'table',
		{},
		element('caption', {}, 'Hits by property'),
		element('thead', {}, head),
		body,
		element('tfoot', {}, foot),
	);
}
