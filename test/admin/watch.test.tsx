import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/page/api.ts';
import { renderScreen, status } from './renderScreen.tsx';

/** A window as `window.open` gives it, with a page of ours in it. */
const pageWith = (state: string, reports: readonly Report[] = []) => ({
	closed: false,
	location: { href: `${window.location.origin}/` },
	document: { readyState: 'complete', scripts: [] },
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
