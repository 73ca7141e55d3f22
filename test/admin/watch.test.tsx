import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/page/api.ts';
import { key, renderScreen, type Server, status } from './renderScreen.tsx';

/** A window as `window.open` gives it, with a page of ours in it; `isSigned` is the page of a test. */
const pageWith = (state: string, reports: readonly Report[] = [], isSigned = false) => ({
	closed: false,
	close: vi.fn(),
	location: { href: `${window.location.origin}/` },
	document: {
		readyState: 'complete',
		scripts: [],
		getElementById: () => (isSigned ? {} : null),
	},
	google_tag_manager: { 'G-FOUND111': {}, 'GTM-ABC': {} },
	smartsuppGa4: {
		state,
		watch: (listener: (report: Report) => void) => reports.forEach(listener),
	},
});

const sent: Report = {
	kind: 'event',
	message: { name: 'Chatbot_sent', params: {} },
	outcome: { ok: true, events: [], claims: {}, leads: [] },
	held: false,
};

const start = () =>
	fireEvent.click(screen.getByRole('button', { name: 'Open your site and watch' }));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const stepOf = (title: string) => screen.getByText(title, { selector: 'strong' }).closest('li')!;

describe('"Open your site and watch"', () => {
	const open = vi.spyOn(window, 'open');
	beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
	afterEach(() => {
		vi.useRealTimers();
		open.mockReset();
	});

	it('ticks off connection, IDs and first event, and tells the server once', async () => {
		const { server } = await renderScreen();
		expect(stepOf('First event seen').className).toContain('is-open');
		open.mockReturnValue(pageWith('armed', [sent]) as unknown as Window);
		start();
		await pass(3500);
		expect(stepOf('Google Analytics connected in Smartsupp').className).toContain('is-done');
		expect(stepOf('Measurement IDs').textContent).toContain('G-FOUND111');
		expect(stepOf('First event seen').className).toContain('is-done');
		expect(server.requests.filter(({ path }) => path.endsWith('/detect'))).toEqual([
			{
				method: 'POST',
				path: '/ga4-bridge-for-smartsupp/v1/detect',
				data: { state: 'armed', ids: ['G-FOUND111'], event: true },
			},
		]);
	});

	it('names the property that the page itself had chosen', async () => {
		await renderScreen();
		const chat = { gaKey: 'G-', replacedGaKey: 'G-OWNKEY1' };
		open.mockReturnValue({ ...pageWith('armed'), _smartsupp: chat } as unknown as Window);
		start();
		await pass(1500);
		expect(screen.getByText(/names a property to the chat box/).textContent).toContain('G-OWNKEY1');
	});

	it('says that the account does not deliver, and what to do in Smartsupp', async () => {
		await renderScreen();
		open.mockReturnValue(pageWith('not_delivering') as unknown as Window);
		start();
		await pass(1500);
		const step = stepOf('Google Analytics connected in Smartsupp');
		expect(step.className).toContain('is-attention');
		expect(step.textContent).toContain('Settings > Account settings > Google Analytics > Connect');
	});

	it('says when the browser blocked the tab', async () => {
		await renderScreen();
		open.mockReturnValue(null);
		start();
		expect(screen.getByText(/Allow pop-ups/)).toBeTruthy();
	});

	it('opens nothing where the site has another origin, and says so', async () => {
		await renderScreen({}, { status: { ...status, siteUrl: 'https://other.example/' } });
		start();
		expect(open).not.toHaveBeenCalled();
		expect(screen.getByText(/another address than this dashboard/)).toBeTruthy();
	});

	it('says so when the tab went to another origin', async () => {
		await renderScreen();
		const page = pageWith('armed');
		Object.defineProperty(page, 'location', {
			get: () => {
				throw new DOMException('cross-origin', 'SecurityError');
			},
		});
		open.mockReturnValue(page as unknown as Window);
		start();
		await pass(1500);
		expect(screen.getByText(/another address than this dashboard/)).toBeTruthy();
	});

	it('names the page cache where the page has no script of ours', async () => {
		const { server } = await renderScreen();
		open.mockReturnValue({ ...pageWith('armed'), smartsuppGa4: undefined } as unknown as Window);
		start();
		await pass(1500);
		expect(screen.getByText(/empty the page cache/)).toBeTruthy();
		expect(server.requests.some(({ path }) => path.endsWith('/detect'))).toBe(false);
	});

	it('does not blame a cache where the chat box itself sends', async () => {
		await renderScreen({ captureMode: 'native' });
		open.mockReturnValue({ ...pageWith('armed'), smartsuppGa4: undefined } as unknown as Window);
		start();
		await pass(1500);
		expect(screen.getByText(/chat box sends its events itself/)).toBeTruthy();
		expect(screen.queryByText(/empty the page cache/)).toBeNull();
	});

	it('stops when the tab is closed, and after five minutes', async () => {
		await renderScreen();
		const page = pageWith('waiting');
		open.mockReturnValue(page as unknown as Window);
		start();
		await pass(1500);
		page.closed = true;
		await pass(1000);
		expect(screen.getByText(/tab was closed/)).toBeTruthy();
		page.closed = false;
		start();
		await pass(5 * 60 * 1000);
		expect(screen.getByText(/Watched for five minutes/)).toBeTruthy();
	});
});

describe('"Test with the chat box"', () => {
	const open = vi.spyOn(window, 'open');
	beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
	afterEach(() => {
		vi.useRealTimers();
		open.mockReset();
	});

	const test = () =>
		fireEvent.click(screen.getByRole('button', { name: /^Test with the chat box/ }));
	const reports = (server: Server) =>
		server.requests.filter(({ path }) => path.endsWith('/detect')).map(({ data }) => data);
	const openTest = async (page: ReturnType<typeof pageWith>) => {
		const shown = await renderScreen({ chatKey: key, plan: 'free' });
		open.mockReturnValue(page as unknown as Window);
		test();
		return shown;
	};

	it('says on the button that a visitor is counted, and opens a signed address', async () => {
		const page = pageWith('waiting', [], true);
		await openTest(page);
		expect(screen.getByRole('button', { name: /Smartsupp counts one visitor/ })).toBeTruthy();
		expect(open).toHaveBeenCalledWith('about:blank', 'ga4-bridge-site');
		await pass(1500);
		expect(page.location.href).toBe(`${window.location.origin}/?chat=signed`);
	});

	it('tells the server that the box answered, and offers the plan', async () => {
		const { server } = await openTest(pageWith('armed', [sent], true));
		const suggested = { name: 'free', analytics: false, suggested: 'standard' };
		server.reply = ({ path, data }) =>
			path.endsWith('/detect')
				? { ...status, plan: suggested, seen: { ...(data as object), date: '' } }
				: undefined;
		await pass(2500);
		expect(screen.getByText('Your account delivers.', { selector: 'strong' })).toBeTruthy();
		// The event of the test was swallowed.
		expect(reports(server)).toEqual([
			{ state: 'armed', ids: ['G-FOUND111'], event: false, kind: 'chat' },
		]);
		expect(stepOf('First event seen').className).toContain('is-open');
		expect(stepOf('Plan').textContent).toContain('But your account delivers: set STANDARD.');
		fireEvent.click(screen.getByRole('button', { name: 'Set the plan to STANDARD' }));
		expect((screen.getByLabelText('STANDARD') as HTMLInputElement).checked).toBe(true);
		expect(server.saves()).toEqual([]);
	});

	it('says that the account does not deliver', async () => {
		await openTest(pageWith('not_delivering', [], true));
		await pass(1500);
		expect(screen.getAllByText(/runs and hands nothing over/).length).toBeGreaterThan(0);
		expect(screen.queryByText('Your account delivers.')).toBeNull();
	});

	it('stops where the tab went on to a page that counts', async () => {
		const { server } = await openTest(pageWith('armed', [sent]));
		await pass(2500);
		expect(screen.getByText(/no longer shows the page of the test/)).toBeTruthy();
		expect(reports(server)).toEqual([]);
	});

	it('closes the tab where there is no address, and says why', async () => {
		const page = pageWith('waiting', [], true);
		const { server } = await renderScreen({ chatKey: key });
		server.failure = { code: 'x', message: 'Out of order.', data: { status: 500 } };
		open.mockReturnValue(page as unknown as Window);
		test();
		await pass(500);
		expect(screen.getByText('The site answered: Out of order.')).toBeTruthy();
		expect(page.close).toHaveBeenCalled();
	});

	it('says when the browser blocked the tab, and asks for no address', async () => {
		const { server } = await renderScreen({ chatKey: key });
		open.mockReturnValue(null);
		test();
		expect(screen.getByText(/Allow pop-ups/)).toBeTruthy();
		expect(server.requests.some(({ path }) => path.endsWith('/look'))).toBe(false);
	});

	it('opens nothing where the site has another origin', async () => {
		const siteUrl = 'https://other.example/';
		await renderScreen({ chatKey: key }, { status: { ...status, siteUrl } });
		test();
		expect(open).not.toHaveBeenCalled();
		expect(screen.getByText(/the test cannot be read from here/)).toBeTruthy();
	});

	it('waits for a key, unless the chat is installed elsewhere', async () => {
		await renderScreen();
		expect(screen.queryByRole('button', { name: /^Test with/ })).toBeNull();
		expect(screen.getByText(/^Once a chat key is saved/)).toBeTruthy();
		cleanup();
		await renderScreen({ chatSource: 'elsewhere' });
		expect(screen.getByRole('button', { name: /^Test with/ })).toBeTruthy();
	});
});
