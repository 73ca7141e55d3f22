import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { grant } from './grant.ts';
import { grantRare } from './grantRare.ts';
import { runCode } from './runCode.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

describe('the rarer APIs without their permission', () => {
	it.each([
		["getCookieValues')('a')", 'Prohibited read on cookie: a.'],
		["setCookie')('a', 'b')", 'Prohibited write on cookie: a.'],
		["getQueryParameters')('gclid')", 'Prohibited read on URL component: query.'],
		["getReferrerUrl')('host')", 'Prohibited read on referrer component: host.'],
		["getReferrerQueryParameters')('q')", 'Prohibited read on referrer component: query.'],
		["injectHiddenIframe')('https://a.example/')", 'Prohibited URL: https://a.example/.'],
		["sendPixel')('https://a.example/')", 'Prohibited URL: https://a.example/.'],
		[
			"setDefaultConsentState')({ ad_storage: 'denied' })",
			'Prohibited write on consent type: ad_storage.',
		],
		[
			"updateConsentState')({ ad_storage: 'granted' })",
			'Prohibited write on consent type: ad_storage.',
		],
		["gtagSet')({ a: 1 })", 'Prohibited write to data layer variable: a.'],
		["addEventCallback')(() => 1)", 'Permission read_event_metadata is not granted.'],
		["readAnalyticsStorage')()", 'Permission read_analytics_storage is not granted.'],
		["readTitle')()", 'Permission read_title is not granted.'],
		["readCharacterSet')()", 'Permission read_character_set is not granted.'],
	])("api('%s: %s", (call, message) => {
		expect(runCode(`return api('${call};`)).toBe(message);
	});
});

describe('consent commands', () => {
	const may = [grant.consent({ ad_storage: 'rw', analytics_storage: 'rw' })];

	it('set what holds until an update, and tell listeners of changes', () => {
		const host = createTestHost();
		const code = `
			const heard = [];
			const isGranted = api('isConsentGranted');
			api('setDefaultConsentState')({ ad_storage: 'denied', wait_for_update: 500 });
			heard.push(isGranted('ad_storage'));
			api('addConsentListener')('ad_storage', (type, granted) => { heard.push(type, granted); });
			api('updateConsentState')({ ad_storage: 'granted' });
			api('setDefaultConsentState')({ ad_storage: 'denied' });
			heard.push(isGranted('ad_storage'));
			return heard;
		`;
		expect(runCode(code, may, host)).toEqual([false, 'ad_storage', true, true]);
	});

	it('leave a default for a region aside, and need each type granted', () => {
		const regional = `
			api('setDefaultConsentState')({ ad_storage: 'denied', region: ['CZ'] });
			return api('isConsentGranted')('ad_storage');
		`;
		expect(runCode(regional, may)).toBe(true);
		expect(runCode("api('updateConsentState')({ ad_user_data: 'denied' });", may)).toBe(
			'Prohibited write on consent type: ad_user_data.',
		);
		expect(runCode("api('updateConsentState')();", may)).toBe(
			'Error in updateConsentState. Required argument consentSettings not supplied.',
		);
	});

	it('come with settings for Google tags, as an object or as a key and its value', () => {
		const host = createTestHost();
		const write = [grantRare.writeDataLayer('ads_data_redaction', 'developer_id.*')];
		runCode("api('gtagSet')({ ads_data_redaction: true });", write, host);
		runCode("api('gtagSet')('developer_id.dXYZ', true);", write, host);
		expect(host.gtagSettings).toEqual([
			{ ads_data_redaction: true },
			{ 'developer_id.dXYZ': true },
		]);
		expect(runCode("api('gtagSet')({ items: 1 });", write, host)).toMatch(/^Prohibited write/);
	});
});

describe('what loads and sends', () => {
	it('waits until the test says how it went', () => {
		const host = createTestHost();
		const may = [
			grantRare.pixel('https://a.example/*'),
			grantRare.iframe('https://a.example/*'),
			grant.globals({ seen: 'rw' }),
		];
		const code = `
			const tell = (what) => () => api('setInWindow')('seen', what, true);
			api('sendPixel')('https://a.example/p', tell('sent'), tell('failed'));
			api('injectHiddenIframe')('https://a.example/f', tell('framed'));
		`;
		expect(runCode(code, may, host)).toBeUndefined();
		expect(host.window.seen).toBeUndefined();
		expect(host.requests.map(({ api, url }) => [api, url])).toEqual([
			['sendPixel', 'https://a.example/p'],
			['injectHiddenIframe', 'https://a.example/f'],
		]);
		host.requests[0]?.onFailure();
		expect(host.window.seen).toBe('failed');
		host.requests[1]?.onSuccess();
		expect(host.window.seen).toBe('framed');
	});
});

describe('what a page tells', () => {
	it('is its title, its character set, and the client and sessions of Analytics', () => {
		const analyticsStorage = { client_id: '1.2', sessions: [{ measurement_id: 'G-ABCD1234' }] };
		const host = createTestHost({ title: 'Shoes', analyticsStorage });
		const read = (api: string, may: ReturnType<typeof grantRare.title>) =>
			runCode(`return api('${api}')();`, [may], host);
		expect(read('readTitle', grantRare.title())).toBe('Shoes');
		expect(read('readCharacterSet', grantRare.characterSet())).toBe('UTF-8');
		expect(read('readAnalyticsStorage', grantRare.analyticsStorage())).toMatchObject({
			client_id: '1.2',
			sessions: [{ measurement_id: 'G-ABCD1234' }],
		});
	});

	it('is also when every tag of an event has run', () => {
		const host = createTestHost();
		const code = `
			api('addEventCallback')((id, eventData) => {
				api('setInWindow')('ended', [id, eventData.tags.length], true);
			});
		`;
		runCode(code, [grantRare.eventMetadata(), grant.globals({ ended: 'rw' })], host);
		expect(host.window.ended).toBeUndefined();
		host.endEvent({ tags: [{ id: '1' }] });
		expect(host.window.ended).toEqual(['GTM-TEST', 1]);
	});

	it('is an error that names the API where the page lacks it', () => {
		const { sendPixel: _, cookies: __, ...poor } = createTestHost();
		const may = [grantRare.pixel('https://a.example/*'), grantRare.cookies('a')];
		expect(runCode("api('sendPixel')('https://a.example/p');", may, poor as never)).toBe(
			'sendPixel does nothing here: the page that runs the template lacks it.',
		);
		expect(runCode("api('getCookieValues')('a');", may, poor as never)).toMatch(/^getCookieValues/);
	});
});

describe('base64 and SHA-256', () => {
	it('encode and decode texts beyond ASCII', () => {
		expect(runCode("return api('toBase64')('Žluťoučký 🐎');")).toBe(
			Buffer.from('Žluťoučký 🐎').toString('base64'),
		);
		expect(runCode("return api('fromBase64')(api('toBase64')('Žluťoučký 🐎'));")).toBe(
			'Žluťoučký 🐎',
		);
		expect(runCode("return api('fromBase64')('not base64 at all!');")).toBeUndefined();
	});

	it.each([
		['', 'base64'],
		["() => 1, { outputEncoding: 'hex' }", 'hex'],
	] as const)('hash later, with the arguments (text, callback, %s) as %s', (args, encoding) => {
		const host = createTestHost({ sha256 });
		const done = "(digest) => { api('setInWindow')('digest', digest); }";
		const code = `api('sha256')('chat', ${[done, args].filter(Boolean).join(', ')});`;
		expect(runCode(code, [grant.globals({ digest: 'rw' })], host)).toBeUndefined();
		expect(host.window.digest).toBeUndefined();
		host.runLater();
		expect(host.window.digest).toBe(createHash('sha256').update('chat').digest(encoding));
	});

	it('tell a failure of the page that hashes', async () => {
		const host = createTestHost();
		Object.assign(host, { sha256: () => Promise.reject(new Error('no crypto')) });
		const code = `
			const note = (word) => () => { api('setInWindow')('end', word); };
			api('sha256')('chat', note('done'), note('failed'));
		`;
		runCode(code, [grant.globals({ end: 'rw' })], host);
		await Promise.resolve();
		await Promise.resolve();
		host.runLater();
		expect(host.window.end).toBe('failed');
	});
});

describe('a queue of arguments', () => {
	it('may keep its list as a key of its function', () => {
		const host = createTestHost();
		const code = "api('createArgumentsQueue')('tp', 'tp.q')('register', 1);";
		runCode(code, [grant.globals({ tp: 'rw', 'tp.q': 'rw' })], host);
		const queue = host.window.tp as { q: ArrayLike<unknown>[] };
		expect(typeof queue).toBe('function');
		expect(queue.q.map((one) => Array.from(one))).toEqual([['register', 1]]);
	});
});
