import type { PageWindow } from '../pageWindow.ts';
import { copyText } from './copyText.ts';
import { createPanel, HOST_ID } from './createPanel.ts';
import { keepLayout, type Layout, readLayout, switchOff } from './monitorSwitch.ts';
import { readReasons } from './readReasons.ts';

const SUM = 'Nothing is printed for chat events on this page';

/**
 * Opens the monitor on a page without the page script, where the plugin has told why there is none. There are no events
 * to show, and it stays as it is.
 */
export const openReasons = (win: PageWindow): void => {
	const { document } = win;
	const reasons = readReasons(win);
	if (reasons.length === 0 || document.getElementById(HOST_ID)) return;
	let layout = readLayout(win, undefined);
	const { origin, pathname } = win.location;
	const text = [SUM, `Page: ${origin}${pathname}`, ...reasons.map((pair) => pair.join(': '))];

	const panel = createPanel(document, {
		move: () => lay({ ...layout, side: layout.side === 'left' ? 'right' : 'left' }),
		fold: () => lay({ ...layout, folded: !layout.folded }),
		close() {
			switchOff(win);
			panel.host.remove();
		},
		copy(place) {
			copyText(win, `${text.join('\n')}\n`, place).then((copied) =>
				panel.say(copied ? 'Copied.' : 'Copy the selected text.'),
			);
		},
	});
	const lay = (wish: Layout): void => {
		layout = wish;
		panel.lay(layout);
		keepLayout(win, layout);
	};
	// Kept like any opened monitor: it is there on the tab's next page too, where that has the page script.
	lay(layout);
	document.documentElement.append(panel.host);
	panel.show(SUM, () => [
		panel.make(
			'div',
			{ class: 'facts' },
			panel.make('p', {}, panel.make('span', { class: 'pill withheld' }, 'Not printed')),
			panel.make(
				'dl',
				{},
				...reasons.flatMap(([name, sentence]) => [
					panel.make('dt', {}, name),
					// In the language of the site's pages, whatever that of the monitor.
					panel.make('dd', { dir: 'auto' }, sentence),
				]),
			),
		),
	]);
};
