import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/admin/App.tsx';
import { defaultSettings } from '../../src/settings/settings.ts';
import { status } from './renderScreen.tsx';

// Through WordPress's own apiFetch down to the browser's fetch: what it makes of an answer decides what is said.

const settings = { settings: defaultSettings, sources: {}, status, revision: 'r1' };

const json = (body: unknown, code = 200): Response =>
	new Response(JSON.stringify(body), { status: code });
const html = (code: number): Response => new Response('<html>Blocked</html>', { status: code });

type Reply = (url: string, request: RequestInit) => Response | Promise<Response>;
let reply: Reply;
const sent: { url: string; nonce: string | null; body: unknown }[] = [];

const nonce = apiFetch.createNonceMiddleware('old');
apiFetch.use(nonce);
apiFetch.nonceMiddleware = nonce;
apiFetch.nonceEndpoint = '/nonce';

beforeEach(() => {
	window.location.hash = 'connect';
	sent.length = 0;
	nonce.nonce = 'old';
	reply = () => json(settings);
	apiFetch.setFetchHandler(apiFetch.defaultFetchHandler);
	vi.stubGlobal('fetch', async (url: string, request: RequestInit = {}) => {
		const body = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
		sent.push({ url, nonce: new Headers(request.headers).get('X-WP-Nonce'), body });
		return reply(url, request);
	});
});

afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const showScreen = async (): Promise<void> => {
	render(<App scope="site" />);
	await screen.findByText('Save');
};

/** Edits a setting and saves. */
const editAndSave = (): void => {
	fireEvent.click(screen.getByLabelText(/Something else/));
	fireEvent.click(screen.getByText('Save'));
};

const notice = (words: RegExp) =>
	screen.findByText(words, { selector: '.components-notice__content' });

const expired = () =>
	json({ code: 'rest_cookie_invalid_nonce', message: 'x', data: { status: 403 } }, 403);

describe('a save', () => {
	it.each<[string, Reply, RegExp, RegExp]>([
		['a page of a firewall', () => html(403), /It is not known whether/, /firewall/],
		['a page instead of JSON', () => html(200), /It is not known whether/, /firewall/],
		['an empty answer', () => new Response(''), /It is not known whether/, /firewall/],
		['JSON of somebody else', () => json({ ok: true }), /It is not known whether/, /firewall/],
		[
			'no connection to the server',
			() => Promise.reject(new TypeError('Failed to fetch')),
			/It is not known whether/,
			/ad blocker/,
		],
		[
			'a fatal error of PHP',
			() =>
				json(
					{
						code: 'internal_server_error',
						message: '<p>There has been a critical error on this website.</p>',
						data: { status: 500 },
					},
					500,
				),
			/Nothing was saved/,
			/answered: There has been a critical error on this website\.$/,
		],
		[
			'a settings table that cannot be written',
			() =>
				json({ code: 'x', message: 'The settings were not stored.', data: { status: 500 } }, 500),
			/Nothing was saved/,
			/The settings were not stored/,
		],
		[
			'a missing right',
			() => json({ code: 'rest_forbidden', message: 'x', data: { status: 403 } }, 403),
			/Nothing was saved/,
			/Ask an administrator/,
		],
		[
			'the plugin being deactivated meanwhile',
			() => json({ code: 'rest_no_route', message: 'x', data: { status: 404 } }, 404),
			/Nothing was saved/,
			/deactivated/,
		],
	])(
		'that meets %s says what became of it, keeps the edit and can be tried again',
		async (_what, answer, outcome, words) => {
			await showScreen();
			reply = answer;
			editAndSave();
			const text = (await screen.findByText(outcome, { selector: 'strong' })).parentElement;
			expect(text?.textContent?.trim()).toMatch(words);
			expect((screen.getByLabelText(/Something else/) as HTMLInputElement).checked).toBe(true);
			reply = () =>
				json({ ...settings, settings: { ...defaultSettings, chatSource: 'elsewhere' } });
			fireEvent.click(screen.getByText('Save'));
			await screen.findAllByText(/^Saved\./);
			expect(sent.at(-1)?.body).toEqual({
				settings: { chatSource: 'elsewhere' },
				revision: 'r1',
			});
		},
	);

	it('after an expired session leads to the login, and works once somebody has logged in again', async () => {
		await showScreen();
		reply = (url) => (url === '/nonce' ? new Response('0', { status: 400 }) : expired());
		editAndSave();
		const text = await notice(/session has expired/);
		const link = text.querySelector('a');
		expect(link?.textContent).toContain('Log in again');
		expect(link?.target).toBe('_blank');
		reply = (url, request) => {
			if (url === '/nonce') return new Response('fresh');
			return new Headers(request.headers).get('X-WP-Nonce') === 'fresh'
				? json(settings)
				: expired();
		};
		fireEvent.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./);
		expect(sent.at(-1)).toMatchObject({ nonce: 'fresh', body: { revision: 'r1' } });
	});

	it('that is answered by nothing ends after 45 seconds, and is taken back on the way', async () => {
		await showScreen();
		vi.useFakeTimers();
		let signal: AbortSignal | null | undefined;
		reply = (_url, request) => {
			signal = request.signal;
			return new Promise(() => undefined);
		};
		editAndSave();
		expect(screen.getByText('Saving…')).toBeTruthy();
		await act(() => vi.advanceTimersByTimeAsync(45_000));
		expect(signal?.aborted).toBe(true);
		expect(screen.queryByText('Saving…')).toBeNull();
		expect(
			screen.getByText(/has not answered for 45 seconds/, {
				selector: '.components-notice__content',
			}).textContent,
		).toContain('It is not known whether');
	});

	it('of what a save without an answer has stored already is no disagreement', async () => {
		await showScreen();
		const stored = {
			...settings,
			revision: 'r2',
			settings: { ...defaultSettings, chatSource: 'elsewhere' },
		};
		reply = (_url, { body }) => {
			if (typeof body !== 'string' || JSON.parse(body).revision === 'r2') return json(stored);
			return json({ code: 'x', data: { status: 409, conflicts: [], revision: 'r2' } }, 409);
		};
		editAndSave();
		await screen.findAllByText(/^Saved\./);
		expect(screen.queryByText(/Somebody else/)).toBeNull();
	});
});

describe('loading', () => {
	it('says that it waits, and after 45 seconds that no answer came', async () => {
		vi.useFakeTimers();
		reply = () => new Promise(() => undefined);
		render(<App scope="site" />);
		expect(screen.getByText(/Loading the settings/)).toBeTruthy();
		await act(() => vi.advanceTimersByTimeAsync(45_000));
		expect(screen.getByText(/could not be loaded\..*45 seconds/, { selector: 'p' })).toBeTruthy();
	});

	it.each<[string, Reply, RegExp]>([
		['a page instead of JSON', () => html(200), /firewall/],
		['an empty answer', () => new Response(''), /firewall/],
		['an answer without settings', () => json([]), /firewall/],
		[
			'a plugin without routes',
			() => json({ code: 'rest_no_route', data: { status: 404 } }, 404),
			/deactivated/,
		],
	])('says what to do where it meets %s, and tries again', async (_what, answer, words) => {
		reply = answer;
		render(<App scope="site" />);
		const text = await screen.findByText(/could not be loaded/, { selector: 'p' });
		expect(text.textContent).toMatch(words);
		reply = () => json(settings);
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await screen.findByText('Save');
	});

	it('leads to the login where the session has expired meanwhile', async () => {
		reply = (url) => (url === '/nonce' ? new Response('0', { status: 400 }) : expired());
		render(<App scope="site" />);
		expect(await screen.findByRole('link', { name: /Log in again/ })).toBeTruthy();
	});
});

describe('edits', () => {
	it('stay while tabs change, also by the browser’s way back', async () => {
		await showScreen();
		fireEvent.click(screen.getByLabelText(/Something else/));
		for (const tab of ['tools', 'connect']) {
			window.location.hash = tab;
			window.dispatchEvent(new HashChangeEvent('hashchange'));
		}
		await waitFor(() =>
			expect((screen.getByLabelText(/Something else/) as HTMLInputElement).checked).toBe(true),
		);
		expect(screen.getByText('1 setting is not saved yet.')).toBeTruthy();
	});

	it('hand the focus to Save when they are discarded', async () => {
		await showScreen();
		fireEvent.click(screen.getByLabelText(/Something else/));
		const discard = screen.getByRole('button', { name: 'Discard changes' });
		discard.focus();
		fireEvent.click(discard);
		expect(document.activeElement?.textContent).toBe('Save');
	});
});
