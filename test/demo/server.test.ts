import { afterEach, describe, expect, it } from 'vitest';
import { parseHits } from '../../tools/demo/parseHits.ts';
import { type DemoServer, startDemoServer } from '../../tools/demo/server.ts';

describe('parseHits', () => {
	it('reads one event from the address', () => {
		const url =
			'https://www.google-analytics.com/g/collect?v=2&tid=G-ONE1&gcs=G101&en=Chatbot_sent&ni=1&ep.event_label=A%20b&epn.value=5';
		expect(parseHits(url)).toEqual([
			{
				tid: 'G-ONE1',
				en: 'Chatbot_sent',
				params: { event_label: 'A b', value: 5 },
				ni: true,
				gcs: 'G101',
				rest: { v: '2' },
			},
		]);
	});

	it('reads an event for each line of the body, with what they share', () => {
		const hits = parseHits(
			'https://collect.shop.example/g/collect?v=2&tid=G-ONE1',
			'en=first&ep.a=1\nen=second&epn.b=2\r\n',
		);
		expect(hits.map((hit) => [hit.tid, hit.en, hit.params])).toEqual([
			['G-ONE1', 'first', { a: '1' }],
			['G-ONE1', 'second', { b: 2 }],
		]);
	});

	it('finds nothing at another path', () => {
		expect(parseHits('https://www.google-analytics.com/j/collect?en=x')).toEqual([]);
	});
});

describe('the demo server', () => {
	let server: DemoServer | undefined;
	afterEach(async () => {
		await server?.stop();
		server = undefined;
	});

	it('collects hits until it is reset', async () => {
		server = await startDemoServer({ port: 0 });
		await fetch(`${server.origin}/g/collect?v=2&tid=G-ONE1`, {
			method: 'POST',
			body: 'en=first\nen=second',
		});
		expect(server.hits().map((hit) => hit.en)).toEqual(['first', 'second']);
		server.reset();
		expect(server.hits()).toEqual([]);
	});

	it('switches the account, and leaves out what it does not know', async () => {
		server = await startDemoServer({ port: 0 });
		const answer = await fetch(`${server.origin}/account.json`, {
			method: 'PUT',
			body: JSON.stringify({ plan: 'free', order: 'chat_first', generation: 'future', x: 1 }),
		});
		expect(await answer.json()).toMatchObject({
			plan: 'free',
			googleAnalyticsEnabled: false,
			order: 'chat_first',
			generation: 'new',
		});
		server.setAccount({ plan: 'pro' });
		const account = await (await fetch(`${server.origin}/account.json`)).json();
		expect(account).toMatchObject({ plan: 'pro', googleAnalyticsEnabled: true });
	});

	it('serves the stand-ins at the paths of the real scripts, to any origin', async () => {
		server = await startDemoServer({ port: 0 });
		for (const path of ['/loader.js?', '/gtag/js?id=G-ONE1', '/gtm.js?id=GTM-X', '/viewer.js']) {
			const answer = await fetch(server.origin + path);
			expect([path, answer.status]).toEqual([path, 200]);
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
			expect(answer.headers.get('content-type')).toContain('text/javascript');
		}
		expect((await fetch(`${server.origin}/constructor`)).status).toBe(404);
	});

	it('answers what it cannot read with a sentence', async () => {
		server = await startDemoServer({ port: 0 });
		const answer = await fetch(`${server.origin}/reports`, { method: 'POST', body: '{' });
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('could not read');
	});

	it('names the port that is in use', async () => {
		server = await startDemoServer({ port: 0 });
		const port = Number(new URL(server.origin).port);
		await expect(startDemoServer({ port })).rejects.toThrow(
			`Port ${port} is in use, so the demo server cannot start there.`,
		);
	});
});
