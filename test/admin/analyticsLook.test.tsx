import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsAnswer, Status } from '../../src/admin/rest/contract.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { renderScreen, status } from './renderScreen.tsx';

/** The page that the stand-in browser shows under the signed address; undefined for what no frame shows. */
let page: object | undefined;
/** What is sent to the server by POST detect. */
const detected = (server: { requests: readonly { path: string; data: unknown }[] }) =>
	server.requests.filter(({ path }) => path.endsWith('/detect')).map(({ data }) => data);

const scripts = (...attributes: object[]) =>
	attributes.map((one) => ({ src: '', text: '', id: '', dataset: {}, ...one }));

const pageOf = (globals: object, tags: object[] = [], isLook = true) => ({
	closed: false,
	location: { href: `${window.location.origin}/?look` },
	document: {
		readyState: 'complete',
		cookie: '',
		scripts: scripts(...tags),
		getElementById: () => (isLook ? {} : null),
	},
	...globals,
});

const blank = {
	closed: false,
	location: { href: 'about:blank' },
	document: { readyState: 'complete' },
};

const open = (settings: Partial<Settings> = {}, more: Partial<Status> = {}) =>
	renderScreen(
		settings,
		{ status: { ...status, ...more } } satisfies Partial<SettingsAnswer>,
		'analytics',
	);
const frames = () => document.querySelectorAll('iframe');
const look = async () => {
	fireEvent.click(screen.getByText('Look at the front page', { selector: 'button' }));
	await pass(1);
};
/** Looks where no frame shows the page, then in the tab that is offered. */
const offerTab = async (before = () => {}) => {
	await look();
	frames()[0]?.dispatchEvent(new Event('load'));
	await pass(600);
	before();
	fireEvent.click(screen.getByText('Look in a new tab', { selector: 'button' }));
	await pass(1);
};
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const help = (id: string) =>
	screen.getByLabelText(id).closest('.components-base-control')?.textContent;

describe('the look at the front page', () => {
	beforeEach(() => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
		page = undefined;
		vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(
			() => new Proxy({}, { get: (_, name) => Reflect.get(page ?? blank, name) }) as Window,
		);
		vi.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockImplementation(() => {});
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	it('does nothing by itself', async () => {
		const { server } = await open();
		await pass(5000);
		expect(frames()).toHaveLength(0);
		expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('finds the IDs in a frame nobody gets into, also late ones, tells the server and removes the frame', async () => {
		const { server } = await open();
		await look();
		const [frame] = frames();
		expect(frame?.tabIndex).toBe(-1);
		expect(frame?.getAttribute('aria-hidden')).toBe('true');
		const registry: Record<string, object> = { 'GTM-SHOP111': {} };
		page = pageOf({ google_tag_manager: registry });
		await pass(4500);
		expect(frames()).toHaveLength(1);
		registry['G-LATE1111'] = {};
		await pass(500);
		expect(screen.getByLabelText('G-LATE1111')).toBeTruthy();
		await pass(3500);
		expect(frames()).toHaveLength(0);
		expect(detected(server)).toEqual([
			{
				kind: 'look',
				state: 'waiting',
				ids: ['G-LATE1111'],
				otherIds: ['GTM-SHOP111'],
				event: false,
			},
		]);
		expect(screen.getByText('Found: G-LATE1111, GTM-SHOP111')).toBeTruthy();
		expect(screen.getByText(/what tags GTM-SHOP111 has/)).toBeTruthy();
	});

	it('looks for eight seconds where there is nothing, and says so', async () => {
		const { server } = await open();
		await look();
		page = pageOf({});
		await pass(7400);
		expect(screen.getByRole('progressbar').getAttribute('value')).toMatch(/^0\.8|^0\.9/);
		await pass(1500);
		expect(screen.getByText('None of Google’s IDs is on the page.')).toBeTruthy();
		expect(detected(server)).toHaveLength(1);
	});

	it('chooses by a tick, and goes back to all without any', async () => {
		const { server } = await open();
		await look();
		page = pageOf({ google_tag_manager: { 'G-ONE11111': {}, 'G-TWO22222': {} } });
		await pass(5000);
		fireEvent.click(screen.getByLabelText('G-TWO22222'));
		expect((screen.getByLabelText('Only these measurement IDs') as HTMLInputElement).checked).toBe(
			true,
		);
		fireEvent.click(screen.getByText('Save'));
		await pass(100);
		expect(server.saves()).toEqual([
			{ settings: { trackerMode: 'manual', measurementIds: ['G-TWO22222'] } },
		]);
		fireEvent.click(screen.getByLabelText('G-TWO22222'));
		expect(
			(screen.getByLabelText(/^All that the page already has/) as HTMLInputElement).checked,
		).toBe(true);
	});

	it('keeps the IDs of an earlier list when one is ticked, and says so before', async () => {
		const { server } = await open({ trackerMode: 'auto', measurementIds: ['G-HAND1111'] });
		await look();
		page = pageOf({ google_tag_manager: { 'G-ONE11111': {}, 'G-TWO22222': {} } });
		await pass(5000);
		expect(screen.getByRole('group', { name: /chosen by hand before.*G-HAND1111/ })).toBeTruthy();
		fireEvent.click(screen.getByLabelText('G-TWO22222'));
		fireEvent.click(screen.getByText('Save'));
		await pass(100);
		expect(server.saves()).toEqual([
			{ settings: { trackerMode: 'manual', measurementIds: ['G-HAND1111', 'G-TWO22222'] } },
		]);
	});

	it('chooses what the page’s own code names, and puts the focus on the list', async () => {
		await open();
		await look();
		page = pageOf({
			_smartsupp: { gaKey: 'G-OWN11111' },
			google_tag_manager: { 'G-OWN11111': {} },
		});
		await pass(5000);
		fireEvent.click(screen.getByText('Choose G-OWN11111 here', { selector: 'button' }));
		expect(document.activeElement).toBe(screen.getByLabelText('Measurement IDs, one a line'));
	});

	it('leads to the field that says who installs the chat', async () => {
		await open({ chatKey: 'a1' }, { officialPlugin: { active: true, key: null } });
		await look();
		page = pageOf({});
		await pass(9000);
		fireEvent.click(screen.getByText('Say on the tab Connect who installs the chat'));
		await pass(500);
		const [first] = screen.getAllByRole('radio', { name: /^This plugin/ });
		expect(document.activeElement).toBe(first);
	});

	it('says where an ID comes from', async () => {
		await open();
		await look();
		page = pageOf({
			google_tag_manager: { 'G-ONE11111': {}, 'GTM-SHOP111': {} },
			google_tag_data: { tidr: { container: { 'GTM-SHOP111': { destinations: ['G-ONE11111'] } } } },
		});
		await pass(5000);
		expect(help('G-ONE11111')).toContain('GA4 property · added by GTM-SHOP111');
	});

	it('warns of an ID that is not on the page, and takes it off the list', async () => {
		await open({ trackerMode: 'manual', measurementIds: ['G-AWAY1111', 'G-AWAY2222'] });
		await look();
		page = pageOf({ google_tag_manager: { 'G-ONE11111': {} } });
		await pass(5000);
		expect(screen.getAllByText(/G-AWAY1111 is chosen here/).length).toBeGreaterThan(0);
		fireEvent.click(screen.getByText('Take G-AWAY1111 off the list', { selector: 'button' }));
		const [notice, ...others] = document.querySelectorAll('.ga4b-ids .components-notice');
		expect(notice?.textContent).toContain('G-AWAY2222 is chosen here');
		expect(others).toEqual([]);
		expect(
			(screen.getByLabelText('Measurement IDs, one a line') as HTMLTextAreaElement).value,
		).toBe('G-AWAY2222');
		expect(document.activeElement).toBe(screen.getByLabelText('Measurement IDs, one a line'));
		fireEvent.click(screen.getByText('Send to all that the page has'));
		expect(document.querySelector('.ga4b-ids .components-notice')).toBeNull();
		expect(document.activeElement).toBe(screen.getByLabelText(/^All that the page already has/));
	});

	it('can be stopped, and tells the server nothing then', async () => {
		const { server } = await open({ trackerMode: 'manual', measurementIds: ['G-AWAY1111'] });
		await look();
		page = pageOf({ google_tag_manager: { 'G-ONE11111': {} } });
		await pass(1000);
		fireEvent.click(screen.getByText('Stop looking', { selector: 'button' }));
		await pass(5000);
		expect(frames()).toHaveLength(0);
		expect(detected(server)).toEqual([]);
		expect(screen.getByText('Not looked to the end.')).toBeTruthy();
		// What is not there yet may come.
		expect(document.querySelector('.ga4b-ids .components-notice')).toBeNull();
	});

	it('ends with the tab', async () => {
		await open();
		await look();
		await act(async () => {
			window.location.hash = 'connect';
			await vi.advanceTimersByTimeAsync(100);
		});
		expect(frames()).toHaveLength(0);
	});

	it.each([
		[
			'an error page of the browser',
			() => ({
				closed: false,
				get location(): never {
					throw new DOMException('cross-origin', 'SecurityError');
				},
			}),
		],
		['an empty frame', () => blank],
	])('offers a new tab where framing is refused: %s', async (_, refusal) => {
		const { server } = await open();
		const tab = pageOf({ google_tag_manager: { 'G-TAB11111': {} } });
		const opening = vi.spyOn(window, 'open').mockReturnValue({ ...tab, focus: () => {} } as never);
		await look();
		page = refusal();
		frames()[0]?.dispatchEvent(new Event('load'));
		await pass(600);
		expect(screen.getByText(/does not let itself be shown in a frame/)).toBeTruthy();
		fireEvent.click(screen.getByText('Look in a new tab', { selector: 'button' }));
		expect(opening).toHaveBeenCalledWith('about:blank', 'ga4-bridge-look');
		await pass(5000);
		expect(detected(server)).toMatchObject([{ ids: ['G-TAB11111'] }]);
	});

	it('reads nothing of what an earlier look has left in the tab', async () => {
		const { server } = await open();
		const [old, fresh] = ['G-OLD11111', 'G-NEW11111'].map((id) =>
			pageOf({ google_tag_manager: { [id]: {} } }),
		);
		let shown: object | undefined = old;
		const location = {
			get href(): string {
				return shown === blank ? 'about:blank' : `${window.location.origin}/?look`;
			},
			// What a tab shows stays until the next page is there.
			set href(_: string) {
				setTimeout(() => {
					shown = fresh;
				}, 5000);
			},
		};
		const own = { location, focus: () => {}, close: vi.fn() };
		vi.spyOn(window, 'open').mockImplementation((address) => {
			if (address === 'about:blank') shown = blank;
			return new Proxy(own, {
				get: (_, name) => Reflect.get(name in own ? own : (shown ?? blank), name),
			}) as never;
		});
		await offerTab();
		await pass(12_000);
		expect(detected(server)).toMatchObject([{ ids: ['G-NEW11111'] }]);
		expect(own.close).not.toHaveBeenCalled();
	});

	it('closes the blank tab where there is no address, and says why on the screen', async () => {
		const { server } = await open();
		const close = vi.fn();
		vi.spyOn(window, 'open').mockReturnValue({ ...blank, focus: () => {}, close } as never);
		await offerTab(() => {
			server.failure = { code: 'offline_error' };
		});
		expect(screen.getByText(/you seem to be offline/)).toBeTruthy();
		expect(close).toHaveBeenCalledOnce();
	});

	it('says nothing of tags in containers where the page has none', async () => {
		await open();
		await look();
		page = pageOf({ google_tag_manager: { 'G-ONE11111': {} } });
		await pass(9000);
		expect(screen.getByText('Found: G-ONE11111')).toBeTruthy();
		expect(screen.queryByText(/what tags/)).toBeNull();
	});

	it('says that a consent tool is in the way, and offers a new tab', async () => {
		await open({}, { consentTool: { name: 'Complianz', wpConsentApi: true } });
		await look();
		page = pageOf({ wp_has_consent: () => false });
		await pass(9000);
		expect(screen.getByText(/A consent tool \(Complianz\) is asking/)).toBeTruthy();
		expect(screen.getByText('Look in a new tab', { selector: 'button' })).toBeTruthy();
	});

	it('says that something else came than the page', async () => {
		await open();
		await look();
		page = pageOf({}, [], false);
		await pass(600);
		expect(screen.getByText(/Something else came instead of the page/)).toBeTruthy();
	});

	it('says what the server answered where there is no address to look at', async () => {
		const { server } = await open();
		server.failure = { code: 'rest_forbidden', message: 'No.', data: { status: 500 } };
		await look();
		expect(screen.getByText('The site answered: No.')).toBeTruthy();
		expect(frames()).toHaveLength(0);
	});

	it('leads to the login where the session has expired', async () => {
		const { server } = await open();
		server.failure = { code: 'rest_not_logged_in', data: { status: 401 } };
		await look();
		expect(screen.getByRole('link', { name: /Log in again/ })).toBeTruthy();
	});

	it('shows the last look with its date', async () => {
		await open(
			{},
			{
				seen: {
					state: 'armed',
					ids: ['G-SEEN1111'],
					event: true,
					date: '2026-11-01T10:00:00Z',
					otherIds: [{ id: 'UA-1234-1', kind: 'universal_analytics' }],
				},
			},
		);
		expect(screen.getByText(/Seen at the last look, .*2026/)).toBeTruthy();
		expect(screen.getByLabelText('G-SEEN1111')).toBeTruthy();
		expect(screen.getAllByText(/UA-1234-1 belongs to Universal Analytics/).length).toBeGreaterThan(
			0,
		);
	});

	it("is not on the network's screen, which has no pages", async () => {
		const answer = { status: undefined, locked: [] } as unknown as Partial<SettingsAnswer>;
		await renderScreen({ trackerMode: 'manual' }, answer, 'analytics', 'network');
		expect(screen.getByText('In GA4')).toBeTruthy();
		expect(screen.queryByText('IDs on your pages now')).toBeNull();
	});

	it("offers the server's scan where the site has another origin", async () => {
		const { server } = await open({}, { siteUrl: 'https://other.example/' });
		expect(screen.queryByText('Look at the front page', { selector: 'button' })).toBeNull();
		expect(screen.getByText(/another address than this dashboard/)).toBeTruthy();
		expect(screen.getByText('It cannot see IDs that Google Tag Manager adds.')).toBeTruthy();
		fireEvent.click(screen.getByText('Let the server scan the HTML', { selector: 'button' }));
		await pass(100);
		expect(detected(server)).toEqual([{ scan: true }]);
	});
});
