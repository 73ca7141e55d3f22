import { elementsOf, type MakeElement } from './element.ts';
import { monitorStyle } from './monitorStyle.ts';
import type { Layout } from './monitorSwitch.ts';

export const HOST_ID = 'smartsupp-ga4-monitor';

/** What the buttons do. */
export interface PanelActions {
	move(): void;
	fold(): void;
	close(): void;
	/** Copies; what to tell of it goes to `say`, a field to copy from by hand into `place`. */
	copy(place: HTMLElement): void;
}

/** The overlay's frame; what it shows is given to it. */
export interface Panel {
	readonly host: HTMLElement;
	readonly make: MakeElement;
	lay(layout: Layout): void;
	/** Shows the sum in the head and what is drawn in the body; focus and place stay where they were. */
	show(sum: string, drawContent: () => readonly HTMLElement[]): void;
	/** Has a screen reader say it when it is idle. */
	say(text: string): void;
}

/** Makes the overlay in a shadow tree of its own; nothing is on the page until its host is. */
export const createPanel = (document: Document, actions: PanelActions): Panel => {
	const make = elementsOf(document);
	const button = (text: string, act: () => void): HTMLButtonElement => {
		const made = make('button', { type: 'button' }, text);
		made.addEventListener('click', act);
		return made;
	};
	const moveButton = button('\u21c4', actions.move);
	const foldButton = button('', actions.fold);
	const closeButton = button('\u00d7', actions.close);
	name(closeButton, 'Close the monitor and switch it off');
	const copyPlace = make('div');
	const copyButton = button('Copy', () => actions.copy(copyPlace));
	name(copyButton, 'Copy as text');
	const sum = make('p', { class: 'sum' });
	const spoken = make('div', { class: 'spoken', role: 'log' });
	const body = make('div', {
		class: 'body',
		id: 'body',
		role: 'group',
		'aria-label': 'State and events',
		tabindex: '0',
	});
	const panel = make(
		'section',
		// The words are English on every page; what comes from the page finds its own direction.
		{ 'aria-label': 'GA4 Bridge monitor', lang: 'en', dir: 'ltr' },
		make(
			'header',
			{},
			make(
				'div',
				{ class: 'bar' },
				make('h2', {}, 'GA4 Bridge'),
				copyButton,
				moveButton,
				foldButton,
				closeButton,
			),
			sum,
			copyPlace,
		),
		body,
		spoken,
	);
	foldButton.setAttribute('aria-controls', 'body');
	panel.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || panel.classList.contains('folded')) return;
		// The page's own dialogs are not meant.
		event.stopPropagation();
		actions.fold();
		foldButton.focus({ preventScroll: true });
	});

	const host = make('div', { id: HOST_ID });
	const root = host.attachShadow({ mode: 'open' });
	root.append(panel);
	dress(root, panel);

	return {
		host,
		make,
		lay({ side, folded }) {
			body.hidden = folded;
			panel.className = `panel ${side}${folded ? ' folded' : ''}`;
			name(moveButton, `Move to the ${side === 'left' ? 'right' : 'left'} side`);
			name(foldButton, folded ? 'Expand the monitor' : 'Collapse the monitor');
			foldButton.textContent = folded ? '+' : '\u2212';
			foldButton.setAttribute('aria-expanded', String(!folded));
		},
		show(text, drawContent) {
			sum.textContent = text;
			const focused = root.activeElement;
			const { scrollTop, scrollHeight } = body;
			// Taken out and put back, so that what moves counts as new, and not as a shift of the page's layout.
			body.replaceChildren(...drawContent());
			if (scrollTop > 0) body.scrollTop = scrollTop + body.scrollHeight - scrollHeight;
			if (!(focused instanceof HTMLElement) || root.activeElement === focused) return;
			(body.contains(focused) ? focused : body).focus({ preventScroll: true });
		},
		say(text) {
			spoken.textContent = text;
		},
	};
};

const name = (button: HTMLElement, text: string): void => {
	button.setAttribute('aria-label', text);
	button.title = text;
};

/** A constructed sheet: a page's Content Security Policy may forbid style elements and attributes, but not these. */
const dress = (root: ShadowRoot, panel: HTMLElement): void => {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(monitorStyle);
		root.adoptedStyleSheets = [sheet];
	} catch {
		// Browsers from before 2023 show it plain.
		panel.style.cssText =
			'position:fixed;bottom:0;left:0;max-height:60vh;overflow:auto;background:Canvas;color:CanvasText';
	}
};
