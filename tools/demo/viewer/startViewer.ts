import { stateWords, whySentence } from '../../../src/page/monitor/words.ts';
import { isLasting, type StreamItem } from '../protocol.ts';
import { connect } from './connect.ts';
import { drawCounts } from './drawCounts.ts';
import { drawRaising } from './drawRaising.ts';
import { drawHit, drawRow } from './drawRows.ts';
import { drawSwitches } from './drawSwitches.ts';
import { button, element } from './element.ts';
import { foldItems, type PageView, type ViewerModel } from './foldItems.ts';
import { VIEWER_STYLE } from './viewerStyle.ts';
import { captureSentence } from './words.ts';

/** Rows beyond these are counted but not drawn. */
const DRAWN_ROWS = 200;
const KEPT_ITEMS = 5000;

/** Draws the viewer into an element and keeps it up to date with the demo server's stream. */
export function startViewer(place: HTMLElement): void {
	let items: StreamItem[] = [];
	let model: ViewerModel = foldItems(items);
	let isDrawing = false;

	const connection = connect(
		(item) => {
			if (item.kind === 'reset') items = items.filter(isLasting);
			else items = [...items, item].slice(-KEPT_ITEMS);
			if (isDrawing) return;
			isDrawing = true;
			// A timer, not a frame: a viewer in the background stays up to date.
			setTimeout(draw, 50);
		},
		(online) => {
			offline.hidden = online;
		},
	);
	const properties = () => Math.max(model.switches?.ids.length ?? 1, model.counts.size);

	const offline = element('p', { class: 'pill not_delivering', role: 'alert' }, 'Server gone');
	offline.hidden = true;
	const status = element('div', { class: 'state', role: 'status' });
	const switches = drawSwitches(connection.change, connection.command);
	const rows = element('ol', { class: 'rows', reversed: '' });
	const rowsTitle = element('h2', { id: 'rows-title' }, 'Chat events');
	const counts = element('div', {
		class: 'table',
		role: 'region',
		tabindex: '0',
		'aria-label': 'Hits by property',
	});
	const others = element('div', { class: 'others' });

	const draw = () => {
		isDrawing = false;
		model = foldItems(items);
		if (model.switches) switches.show(model.switches);
		status.replaceChildren(...drawState(model.view));
		rowsTitle.textContent = `Chat events (${model.rows.length})`;
		const newest = model.rows.slice(-DRAWN_ROWS).reverse();
		rows.replaceChildren(...newest.map(drawRow));
		if (newest.length === 0) {
			rows.replaceChildren(element('li', { class: 'quiet' }, 'None yet: raise one.'));
		}
		counts.replaceChildren(drawCounts(model.counts));
		others.replaceChildren(...model.otherHits.slice(-DRAWN_ROWS).reverse().map(drawHit));
		if (model.otherHits.length === 0)
			others.replaceChildren(element('p', { class: 'quiet' }, 'None.'));
	};

	const links = element('div', { class: 'buttons' }, offline);
	if (connection.isDock) {
		links.append(button('Own window', () => window.open('/', '_blank', 'noopener')));
	}
	links.append(button('Clear', connection.reset));
	place.replaceChildren(
		element('style', {}, VIEWER_STYLE),
		element('header', { class: 'head' }, element('h1', {}, 'Hit viewer'), links),
		element('section', { class: 'panel', 'aria-label': 'The shop page' }, status),
		drawRaising(connection.command, properties),
		element(
			'div',
			{ class: 'columns' },
			element('section', { class: 'panel', 'aria-labelledby': 'rows-title' }, rowsTitle, rows),
			element(
				'div',
				{ class: 'side' },
				element('section', { class: 'panel' }, element('h2', {}, 'Hits by property'), counts),
				switches.panel,
				element('section', { class: 'panel' }, element('h2', {}, 'Other hits'), others),
			),
		),
	);
	draw();
}

function drawState(view: PageView | undefined): HTMLElement[] {
	if (!view) return [element('p', {}, 'No shop page has been viewed yet: open the demo shop.')];
	const pill = view.state
		? element('span', { class: `pill ${view.state}` }, stateWords[view.state])
		: element('span', { class: 'pill' }, 'No page script');
	const why = view.why
		? whySentence(view.why)
		: 'The bridge’s page script has not reported: inactive here, or Tag Manager does its work.';
	return [
		pill,
		element('span', {}, why),
		element('span', { class: 'quiet' }, captureSentence(view)),
		element('span', { class: 'quiet' }, view.url),
	];
}
