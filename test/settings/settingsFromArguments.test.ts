import { describe, expect, it } from 'vitest';
import { settingsFromArguments } from '../../src/settings/settingsFromArguments.ts';

const messages = (...pairs: string[]) => {
	const reading = settingsFromArguments(pairs);
	return reading.ok ? [] : reading.problems.map(({ message }) => message);
};

describe('settings given on a command line', () => {
	it.each([
		['text', 'eventNames=single', { eventNames: 'single' }],
		['text with an equals sign', 'plan=a=b', { plan: 'a=b' }],
		['empty text', 'leadCurrency=', { leadCurrency: '' }],
		['a switch', 'sendLeads=true', { sendLeads: true }],
		['a switch that is off', 'sendLeads=false', { sendLeads: false }],
		['a number', 'leadValue=9.50', { leadValue: 9.5 }],
		[
			'a list with commas',
			'measurementIds=G-AAAA1111, G-BBBB2222',
			{ measurementIds: ['G-AAAA1111', 'G-BBBB2222'] },
		],
		['an empty list', 'measurementIds=', { measurementIds: [] }],
		[
			'a table in JSON',
			'eventParameters=[{"name":"site","value":"a,b=c"}]',
			{ eventParameters: [{ name: 'site', value: 'a,b=c' }] },
		],
	])('reads %s', (_what, pair, values) => {
		expect(settingsFromArguments([pair])).toEqual({ ok: true, values });
	});

	it.each([
		[
			'eventnames=single',
			/^--set: "eventnames=single" .*does not exist\. Did you mean eventNames\?$/,
		],
		['colour=red', /does not exist\. There are: chatKey, /],
		['=x', /names no setting/],
		['eventNames', /^eventNames: "" has no value\. Write --set eventNames=VALUE\.$/],
		['sendLeads=yes', /^sendLeads: "yes" is neither true nor false\./],
		['leadValue=9,50', /^leadValue: "9,50" is no number\. Write digits/],
		['leadValue=', /^leadValue: "" is no number/],
		['leadValue=0x10', /is no number/],
		[
			'eventRules=Chatbot_sent',
			/^eventRules: "Chatbot_sent" is not JSON\. A table is written as \[\{/,
		],
		['constructor=1', /does not exist/],
		['__proto__=1', /does not exist/],
	])('refuses %s and says the way out', (pair, message) => {
		expect(messages(pair)).toEqual([expect.stringMatching(message)]);
	});

	it('tells all problems at once, and a setting that is given twice', () => {
		expect(messages('plan=free', 'plan=pro', 'x=1', 'sendLeads=on')).toEqual([
			expect.stringMatching(/^plan: "pro" is given a second time/),
			expect.stringMatching(/^--set: "x=1"/),
			expect.stringMatching(/^sendLeads: "on"/),
		]);
	});
});
