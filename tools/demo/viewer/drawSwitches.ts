import type { Command, Switches } from '../protocol.ts';
import { button, element } from './element.ts';

export interface SwitchPanel {
	panel: HTMLElement;
	/** Shows what the server has. */
	show(switches: Switches): void;
}

type Choice = [value: string, text: string];

/** Each switch: its key, its question, and its choices as they stand in the form. */
const SWITCHES: { key: keyof Switches; text: string; choices: Choice[] }[] = [
	{
		key: 'plan',
		text: 'Smartsupp plan',
		choices: [
			['free', 'FREE'],
			['standard', 'STANDARD'],
			['pro', 'PRO'],
		],
	},
	{
		key: 'connected',
		text: 'Google Analytics in Smartsupp',
		choices: [
			['true', 'Connect was done'],
			['false', 'not connected'],
		],
	},
	{
		key: 'cookieConsent',
		text: 'Cookie-consent mode',
		choices: [
			['false', 'off'],
			['true', 'on'],
		],
	},
	{
		key: 'generation',
		text: 'Chat box',
		choices: [
			['new', 'new (2023)'],
			['old', 'old'],
		],
	},
	{
		key: 'order',
		text: 'Order of loading',
		choices: [
			['ga_first', 'Google Analytics first'],
			['chat_first', 'chat box first'],
			['ga_late', 'Google Analytics 5 s late'],
		],
	},
	{
		key: 'ids',
		text: 'Properties on the shop page',
		choices: [
			['G-DEMOSHOP01', 'one'],
			['G-DEMOSHOP01,G-DEMOSHOP02', 'two'],
			['', 'none'],
		],
	},
];

/** Returns the panel of switches; they act on the next page view of the shop. */
export function drawSwitches(
	change: (switches: Partial<Switches>) => void,
	command: (command: Command) => void,
): SwitchPanel {
	const selects = SWITCHES.map(({ key, text, choices }) => {
		const select = element('select', { id: `switch-${key}` });
		for (const [value, name] of choices) select.append(element('option', { value }, name));
		select.addEventListener('change', () => change({ [key]: readChoice(select.value, key) }));
		const field = element('p', {}, element('label', { for: `switch-${key}` }, text), select);
		return { key, select, field };
	});
	const panel = element(
		'section',
		{ class: 'panel', 'aria-labelledby': 'switch-title' },
		element('h2', { id: 'switch-title' }, 'Switches'),
		element('p', { class: 'quiet' }, 'They act on the next page view of the shop.'),
		element('div', { class: 'fields' }, ...selects.map(({ field }) => field)),
		element(
			'div',
			{ class: 'buttons' },
			button('Reload the shop page', () => command({ kind: 'reload' }), 'primary'),
			button('Open the chat box', () => command({ kind: 'open' })),
			button('Close the chat box', () => command({ kind: 'close' })),
			button('Give the chat analytics consent', () => command({ kind: 'consent', granted: true })),
			button('Take it back', () => command({ kind: 'consent', granted: false })),
		),
		element(
			'p',
			{ class: 'quiet' },
			'Capture mode (inert or native) is a setting of the bridge itself: change it in WordPress or in the tag.',
		),
	);
	return {
		panel,
		show(switches) {
			for (const { key, select } of selects) select.value = String(switches[key]);
		},
	};
}

function readChoice(text: string, key: keyof Switches): unknown {
	if (text === 'true' || text === 'false') return text === 'true';
	return key === 'ids' ? text.split(',').filter(Boolean) : text;
}
