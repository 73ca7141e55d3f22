import { describe, expect, it } from 'vitest';
import { isChatBoxRunning, readHandshake, type Sightings } from '../../src/page/readHandshake.ts';
import { openWindow } from './openWindow.ts';

const nothing: Sightings = { sends: undefined, late: false, keySet: true, patient: false };
const ours = { gaKey: 'G-' };
const old = { ...ours };
const young = { ...ours, appVersion: '3.1' };
const replaced = { key: 'abc', appVersion: '3.1' };
const other = { gaKey: 'G-PAGE0001', appVersion: '3.1' };

type Row = readonly [
	chat: object | undefined,
	seen: Partial<Sightings>,
	answer: string,
	layer?: unknown,
];

const rows: readonly Row[] = [
	[ours, {}, 'waiting: not_started'],
	[young, {}, 'waiting: not_started'],
	[ours, {}, 'waiting: no_list', 'text'],
	[young, { patient: true }, 'not_delivering: no_events'],
	[young, { patient: true }, 'not_delivering: no_list', undefined],
	[old, { patient: true }, 'old_chat_box: from_before_2023'],
	[undefined, { patient: true, keySet: false }, 'old_chat_box: from_before_2023'],
	[young, { late: true }, 'too_late: started_first'],
	[young, { late: true, patient: true }, 'too_late: started_first'],
	[young, { sends: 'native' }, 'too_late: started_first'],
	[old, { sends: 'native', patient: true }, 'too_late: started_first'],
	[other, {}, 'too_late: key_changed'],
	[other, { sends: 'native', patient: true }, 'too_late: key_changed'],
	[other, { keySet: false }, 'too_late: chat_locked'],
	[undefined, { keySet: false }, 'too_late: chat_locked'],
	[replaced, {}, 'too_late: chat_replaced'],
	[undefined, {}, 'too_late: chat_replaced'],
	[other, { sends: 'inert' }, 'armed: took_key'],
	[undefined, { sends: 'inert', late: true, keySet: false, patient: true }, 'armed: took_key'],
	[young, { sends: 'inert' }, 'armed: took_key', 'text'],
];

describe('readHandshake', () => {
	it.each(rows)('with %j and %j says %s', (chat, seen, answer, ...layer) => {
		const win = openWindow({ _smartsupp: chat, dataLayer: layer.length > 0 ? layer[0] : [] });
		expect(readHandshake(win, Object.assign({}, nothing, seen)).join(': ')).toBe(answer);
	});
});

describe('isChatBoxRunning', () => {
	it.each([
		['nothing is there', {}, '', false],
		['a chat box was prepared', { _smartsupp: ours }, '', false],
		['the box of 2023 told its version', { _smartsupp: young }, '', true],
		['a box drew its container', {}, '<div id="smartsupp-widget-container"></div>', true],
	])('where %s', (_name, globals, body, isRunning) => {
		const win = openWindow(globals);
		win.document.body.innerHTML = body;
		expect(isChatBoxRunning(win)).toBe(isRunning);
	});
});
