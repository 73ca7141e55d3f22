import type { Command } from '../protocol.ts';
import { type SampleEvent, sampleEvents, unknownEvent } from '../sampleEvents.ts';
import { button, element } from './element.ts';
import { raiseAll } from './raiseAll.ts';

/** Returns the panel that raises chat events on the shop page. */
export function drawRaising(
	command: (command: Command) => void,
	properties: () => number,
): HTMLElement {
	const raise = (event: SampleEvent) => command({ kind: 'raise', ...event });
	let running = false;
	const all = button('All 19, one after the other', async () => {
		running = !running;
		if (!running) return;
		all.textContent = 'Stop';
		await raiseAll(sampleEvents, raise, properties, () => !running);
		running = false;
		all.textContent = 'All 19, one after the other';
	});
	all.className = 'primary';
	const list = element('div', { class: 'buttons' });
	for (const event of sampleEvents) {
		const one = button(event.action, () => raise(event));
		if (event.label) one.title = `Label: ${event.label}`;
		list.append(one);
	}
	list.append(button(`${unknownEvent.action} (unknown)`, () => raise(unknownEvent)));
	return element(
		'section',
		{ class: 'panel', 'aria-labelledby': 'raise-title' },
		element('h2', { id: 'raise-title' }, 'Raise a chat event'),
		element(
			'p',
			{ class: 'quiet' },
			'At most four hits a second: gtag.js drops what exceeds five, without a word.',
		),
		all,
		list,
	);
}
