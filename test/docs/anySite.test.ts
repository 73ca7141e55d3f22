import { describe, expect, it } from 'vitest';
import type { PageApi, Report } from '../../src/page/api.ts';
import { checkSettings } from '../../src/settings/checkSettings.ts';
import { pageOptionNames } from '../../src/settings/settings.ts';
import { textOf } from './documents.ts';

const blocks = [...textOf('docs/any-site.md').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(
	([, code = '']) => code,
);

describe('the code in the guide for any site', () => {
	it('configures what a page can be told', () => {
		const config = new Function(`return (${blocks[0]});`)();
		expect(Object.keys(config)).toEqual(['script', 'options']);
		const names = Object.keys(config.options);
		expect(names.filter((name) => !pageOptionNames.some((known) => known === name))).toEqual([]);
		expect(checkSettings(config.options)).toMatchObject({ ok: true });
	});

	it('tells a choice that the page understands', () => {
		const told: unknown[] = [];
		const api: Pick<PageApi, 'consent'> = { consent: (choice) => told.push(choice) };
		new Function('smartsuppGa4', blocks[1] ?? '')(api);
		expect(told).toEqual([{ analytics: true, marketing: false }]);
	});

	it('reads the reports as they come', () => {
		const message = { name: 'Chatbot_sent', params: {} };
		const event = { name: 'smartsupp_chatbot_sent', params: {}, sendTo: ['G-ABC123DEF4'] };
		const sent = { ok: true, events: [event], claims: {}, leads: [] } as const;
		const reports: Report[] = [
			{ kind: 'state', state: 'not_delivering', why: 'no_events' },
			{ kind: 'event', message, outcome: sent, held: false },
			{ kind: 'event', message, outcome: { ok: false, reason: 'switched_off' }, held: false },
		];
		const said: unknown[][] = [];
		const say = (...words: unknown[]) => said.push(words);
		const api: Pick<PageApi, 'watch'> = { watch: (listener) => reports.forEach(listener) };
		new Function('smartsuppGa4', 'console', blocks[2] ?? '')(api, { log: say, warn: say });
		expect(said).toEqual([['no_events'], ['smartsupp_chatbot_sent', ['G-ABC123DEF4']]]);
	});
});
