import { describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/events/catalogue.ts';
import type { ExplainedOutcome } from '../../src/events/outcome.ts';
import type { Hit } from '../../tools/demo/parseHits.ts';
import { isLasting, readCommand, type StreamItem } from '../../tools/demo/protocol.ts';
import { sampleEvents, unknownEvent } from '../../tools/demo/sampleEvents.ts';
import { type EventRow, foldItems } from '../../tools/demo/viewer/foldItems.ts';
import { pauseAfter, raiseAll } from '../../tools/demo/viewer/raiseAll.ts';

const page = 'view1';

function came(name: string, label?: string, sendTo = 'G-'): StreamItem {
	const params = { event_category: 'Smartsupp_v3', event_label: label, send_to: sendTo };
	return { kind: 'report', report: { kind: 'came', page, command: 'event', name, params } };
}

function mapped(action: string, label: string, outcome: ExplainedOutcome): StreamItem {
	const params = { event_category: 'Smartsupp_v3', event_label: label, send_to: 'G-' };
	return {
		kind: 'report',
		report: { kind: 'mapped', page, message: { name: action, params }, outcome },
	};
}

function sending(
	name: string,
	action: string,
	label: string,
	...sendTo: string[]
): ExplainedOutcome {
	const params = { chat_action: action, event_label: label };
	return { ok: true, events: [{ name, params, sendTo }], claims: {}, leads: [], issues: [] };
}

function hit(tid: string, en: string, params: Hit['params'] = {}): StreamItem {
	return { kind: 'hit', hit: { tid, en, params, ni: true, gcs: null, rest: {} } };
}

function eventRows(items: StreamItem[]): EventRow[] {
	return foldItems(items).rows.filter((row) => row.kind === 'event');
}

describe('the viewer', () => {
	it('puts an event, what it became and the hits that left into one row', () => {
		const rows = eventRows([
			came('Chatbot_sent', 'A'),
			mapped('Chatbot_sent', 'A', sending('chat', 'Chatbot_sent', 'A', 'G-ONE1', 'G-TWO2')),
			hit('G-ONE1', 'chat', { chat_action: 'Chatbot_sent', event_label: 'A' }),
			hit('G-TWO2', 'chat', { chat_action: 'Chatbot_sent', event_label: 'A' }),
		]);
		expect(rows).toHaveLength(1);
		expect(rows[0]!.outcome?.ok).toBe(true);
		expect(rows[0]!.hits.map((one) => one.tid)).toEqual(['G-ONE1', 'G-TWO2']);
	});

	it('gives a hit to the event with its label, also when an earlier one lost its hit', () => {
		const rows = eventRows([
			came('Chatbot_sent', 'A'),
			mapped('Chatbot_sent', 'A', sending('chat', 'Chatbot_sent', 'A', 'G-ONE1')),
			came('Chatbot_sent', 'B'),
			mapped('Chatbot_sent', 'B', sending('chat', 'Chatbot_sent', 'B', 'G-ONE1')),
			hit('G-ONE1', 'chat', { chat_action: 'Chatbot_sent', event_label: 'B' }),
		]);
		expect(rows.map((row) => row.hits.length)).toEqual([0, 1]);
	});

	it('shows the same event twice in two rows, each with its hit', () => {
		const once = [
			came('Chatbot_sent', 'A'),
			mapped('Chatbot_sent', 'A', sending('chat', 'Chatbot_sent', 'A', 'G-ONE1')),
			hit('G-ONE1', 'chat', { chat_action: 'Chatbot_sent', event_label: 'A' }),
		];
		expect(eventRows([...once, ...once]).map((row) => row.hits.length)).toEqual([1, 1]);
	});

	it('replaces what an event held for consent became, once it is let go', () => {
		const rows = eventRows([
			came('Chatbot_sent', 'A'),
			mapped('Chatbot_sent', 'A', { ok: false, reason: 'held_for_consent', issues: [] }),
			mapped('Chatbot_sent', 'A', sending('chat', 'Chatbot_sent', 'A', 'G-ONE1')),
		]);
		expect(rows.map((row) => row.outcome?.ok)).toEqual([true]);
	});

	it('finds the hits of a tag and of the box itself without a report of the page script', () => {
		const rows = eventRows([
			came('Chatbot_sent', 'A'),
			hit('G-ONE1', 'smartsupp_chatbot_sent', { chat_action: 'Chatbot_sent', event_label: 'A' }),
			came('Auth_form_filled', undefined, 'G-TWO2'),
			hit('G-TWO2', 'Auth_form_filled'),
		]);
		expect(rows.map((row) => row.hits.map((one) => one.en))).toEqual([
			['smartsupp_chatbot_sent'],
			['Auth_form_filled'],
		]);
	});

	it('counts every hit by property and event, and lists what belongs to no chat event', () => {
		const model = foldItems([
			hit('G-ONE1', 'page_view'),
			hit('G-ONE1', 'page_view'),
			hit('G-TWO2', 'page_view'),
		]);
		expect(model.counts.get('G-ONE1')!.get('page_view')).toBe(2);
		expect(model.counts.get('G-TWO2')!.get('page_view')).toBe(1);
		expect(model.otherHits).toHaveLength(3);
	});

	it('shows an event the box dropped, with the reason', () => {
		const { rows } = foldItems([
			{
				kind: 'report',
				report: { kind: 'raised', page, action: 'Chatbot_sent', label: 'A', result: 'page_hidden' },
			},
		]);
		expect(rows).toEqual([
			{ kind: 'dropped', page, name: 'Chatbot_sent', label: 'A', result: 'page_hidden' },
		]);
	});

	it('shows the state of the page viewed last, also after a reset', () => {
		const report = (more: object) => ({ kind: 'report', report: { page, ...more } }) as StreamItem;
		const items = [
			{ kind: 'report', report: { kind: 'page', page: 'older', url: '/a', title: '' } },
			report({ kind: 'page', url: '/b', title: '' }),
			{
				kind: 'report',
				report: { kind: 'state', page: 'older', state: 'too_late', why: 'started_first' },
			},
			report({ kind: 'came', command: 'config', name: 'G-', params: {} }),
			report({ kind: 'box', gaKey: 'G-', appVersion: 'x' }),
			report({ kind: 'state', state: 'armed', why: 'took_key' }),
			came('Chatbot_sent', 'A'),
		] as StreamItem[];
		const expected = {
			page,
			url: '/b',
			state: 'armed',
			why: 'took_key',
			box: { gaKey: 'G-', appVersion: 'x' },
			inertKeySeen: true,
		};
		expect(foldItems(items).view).toEqual(expected);
		const kept = foldItems(items.filter(isLasting));
		expect(kept.view).toEqual(expected);
		expect(kept.rows).toEqual([]);
	});
});

describe('raising', () => {
	it('has a sample for each action of the catalogue and one the catalogue does not know', () => {
		const actions = catalogue.map(({ action }) => action as string);
		expect(sampleEvents.map(({ action }) => action)).toEqual(actions);
		expect(actions).not.toContain(unknownEvent.action);
	});

	it.each([1, 2, 3])(
		'all 19 keeps under five hits a second at %i properties',
		async (properties) => {
			vi.useFakeTimers();
			const times: number[] = [];
			const done = raiseAll(
				sampleEvents,
				({ action }) => {
					const isLead = pauseAfter(action, 1) > pauseAfter('Chatbot_sent', 1);
					for (let n = 0; n < properties * (isLead ? 2 : 1); n++) times.push(Date.now());
				},
				() => properties,
				() => false,
			);
			await vi.runAllTimersAsync();
			await done;
			vi.useRealTimers();
			const seconds = (times.at(-1)! - times[0]!) / 1000;
			expect(times.length).toBe(22 * properties);
			expect(times.length - properties).toBeLessThanOrEqual(seconds * 4 + properties);
		},
	);

	it('all 19 can be stopped', async () => {
		const raise = vi.fn();
		await raiseAll(
			sampleEvents,
			raise,
			() => 0,
			() => raise.mock.calls.length >= 1,
		);
		expect(raise).toHaveBeenCalledOnce();
	});
});

describe('a command', () => {
	it.each([
		[
			{ kind: 'raise', action: 'x', label: 'y', value: 1 },
			{ kind: 'raise', action: 'x', label: 'y', value: 1 },
		],
		[
			{ kind: 'raise', action: 'x', label: 5 },
			{ kind: 'raise', action: 'x' },
		],
		[{ kind: 'consent' }, { kind: 'consent', granted: false }],
		[{ kind: 'reload' }, { kind: 'reload' }],
		[{ kind: 'raise' }, undefined],
		[{ kind: 'eval', code: '1' }, undefined],
		['reload', undefined],
		[null, undefined],
	])('of %o is read as %o', (value, command) => {
		expect(readCommand(value)).toEqual(command);
	});
});
