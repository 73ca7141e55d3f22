import { describe, expect, it } from 'vitest';
import type { Message, Outcome } from '../../../src/events/outcome.ts';
import type { Report } from '../../../src/page/api.ts';
import {
	addReport,
	countRows,
	type EventRow,
	sentEvents,
	statusOf,
} from '../../../src/page/monitor/eventRows.ts';

const message = (name = 'Chatbot_sent'): Message => ({ name, params: {} });

const sending = (...sendTo: string[]): Outcome => ({
	ok: true,
	events: [{ name: 'smartsupp_chatbot_sent', params: { chat_action: 'Chatbot_sent' }, sendTo }],
	claims: {},
	leads: [],
});

const refusal = (reason: (Outcome & { ok: false })['reason']): Outcome => ({ ok: false, reason });

const rowsOf = (...reports: Report[]): readonly EventRow[] =>
	reports.reduce<readonly EventRow[]>((rows, report) => addReport(rows, report, 1_000), []);

describe('the rows of the monitor', () => {
	it('gives each event a row, the same event twice too', () => {
		const rows = rowsOf(
			{ kind: 'event', message: message(), outcome: sending('G-ONE1'), held: false },
			{ kind: 'event', message: message(), outcome: sending('G-ONE1'), held: false },
		);
		expect(rows.map(({ number }) => number)).toEqual([1, 2]);
		expect(rows.map(statusOf)).toEqual(['sent', 'sent']);
	});

	it('gives a change of state none', () => {
		expect(rowsOf({ kind: 'state', state: 'armed', why: 'took_key' })).toEqual([]);
	});

	it('brings the row of a held event up to date once it is decided, in its place', () => {
		const held = message();
		const waiting = rowsOf(
			{ kind: 'event', message: held, outcome: refusal('held_for_consent'), held: true },
			{
				kind: 'event',
				message: message('Auth_form_filled'),
				outcome: sending('G-ONE1'),
				held: false,
			},
		);
		expect(waiting.map(statusOf)).toEqual(['held', 'sent']);
		const decided = addReport(
			waiting,
			{ kind: 'event', message: held, outcome: sending('G-ONE1'), held: false },
			9_000,
		);
		expect(decided.map(statusOf)).toEqual(['sent', 'sent']);
		expect(decided.map(({ wasHeld }) => wasHeld)).toEqual([true, false]);
		expect(decided[0]?.at).toBe(1_000);
		expect(decided[1]).toBe(waiting[1]);
	});

	it.each(['consent_denied', 'no_measurement_id', 'sent_natively', 'switched_off'] as const)(
		'counts %s as withheld',
		(reason) => {
			const rows = rowsOf({
				kind: 'event',
				message: message(),
				outcome: refusal(reason),
				held: false,
			});
			expect(rows.map(statusOf)).toEqual(['withheld']);
		},
	);

	it('takes the properties of another window out of those sent to, whichever is told first', () => {
		const one = message();
		const event = {
			kind: 'event',
			message: one,
			outcome: sending('G-ONE1', 'G-TWO2'),
			held: false,
		} as const;
		const name = 'smartsupp_chatbot_sent';
		const other = { kind: 'sent_elsewhere', message: one, name, ids: ['G-TWO2'] } as const;
		for (const rows of [rowsOf(event, other), rowsOf(other, event)]) {
			expect(rows).toHaveLength(1);
			expect(rows.flatMap(sentEvents).map(({ sendTo }) => sendTo)).toEqual([['G-ONE1']]);
			expect(rows.map(statusOf)).toEqual(['sent']);
		}
		const all = rowsOf(event, other, { ...other, ids: ['G-ONE1'] });
		expect(all.map(statusOf)).toEqual(['elsewhere']);
		expect(all[0]?.elsewhere.map(({ id }) => id)).toEqual(['G-TWO2', 'G-ONE1']);
		const lead = rowsOf(event, { ...other, name: 'generate_lead' });
		expect(lead.flatMap(sentEvents).map(({ sendTo }) => sendTo)).toEqual([['G-ONE1', 'G-TWO2']]);
	});

	it('keeps what the page threw with the event, even what has no text', () => {
		const one = message();
		const rows = rowsOf(
			{ kind: 'error', message: one, error: new Error('page broke') },
			{ kind: 'error', message: one, error: Object.create(null) },
		);
		expect(rows.map(statusOf)).toEqual(['failed']);
		expect(rows[0]?.errors).toEqual(['Error: page broke', 'an exception that cannot be read']);
	});

	it('keeps the last 200', () => {
		const reports = Array.from({ length: 203 }, () => ({
			kind: 'event' as const,
			message: message(),
			outcome: sending('G-ONE1'),
			held: false,
		}));
		const rows = rowsOf(...reports);
		expect([rows.length, rows[0]?.number, rows[199]?.number]).toEqual([200, 4, 203]);
	});

	it('sums up what became of them', () => {
		expect(countRows([])).toBe('No chat event yet');
		const one = rowsOf({
			kind: 'event',
			message: message(),
			outcome: sending('G-ONE1'),
			held: false,
		});
		expect(countRows(one)).toBe('1 event: 1 sent');
		const rows = rowsOf(
			{ kind: 'event', message: message(), outcome: sending('G-ONE1'), held: false },
			{ kind: 'event', message: message(), outcome: refusal('switched_off'), held: false },
			{ kind: 'event', message: message(), outcome: refusal('held_for_consent'), held: true },
			{ kind: 'sent_elsewhere', message: message(), name: 'x', ids: ['G-ONE1'] },
		);
		expect(countRows(rows)).toBe('4 events: 1 sent, 1 elsewhere, 1 held, 1 withheld');
	});
});
