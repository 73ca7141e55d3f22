import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import apiFetch from '@wordpress/api-fetch';
import { afterEach, expect, vi } from 'vitest';
import { App } from '../../src/admin/App.tsx';
import type { Scope, SettingsAnswer, Status } from '../../src/admin/rest/contract.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';

// The whole screen is large for jsdom, and a build machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

export const key = '0123456789abcdef0123456789abcdef01234567';

export const status: Status = {
	version: '0.1.0',
	siteUrl: `${window.location.origin}/`,
	chat: { printed: true, reason: null, sentence: 'The chat box is on the pages.' },
	analytics: { printed: true, reason: null, sentence: 'Chat events go to GA4.' },
	plan: { name: 'unknown', analytics: null },
	officialPlugin: { active: false, key: null },
	seen: null,
};

export interface SentRequest {
	readonly method: string;
	readonly path: string;
	readonly data: unknown;
}

/** A stand-in for the site's REST API; a test may put another answer in. */
export interface Server {
	answer: SettingsAnswer;
	/** Thrown instead of an answer, as `apiFetch` would throw it. */
	failure: unknown;
	/** Answers a request in place of the stand-in; undefined leaves it to that. */
	reply: (request: SentRequest) => unknown;
	readonly requests: SentRequest[];
	/** The bodies of the requests that save. */
	saves(): unknown[];
}

/** What the stand-in answers beside the settings; a network has no status. */
type Rest = Partial<Omit<SettingsAnswer, 'settings' | 'status'>> & {
	readonly status?: Status | undefined;
};

const serverWith = (settings: Partial<Settings>, rest: Rest): Server => {
	const requests: SentRequest[] = [];
	const server: Server = {
		answer: {
			settings: { ...defaultSettings, ...settings },
			sources: {},
			status,
			...rest,
		} as SettingsAnswer,
		failure: undefined,
		reply: () => undefined,
		requests,
		saves: () => requests.filter(({ method }) => method === 'PATCH').map(({ data }) => data),
	};
	apiFetch.setFetchHandler(async (options) => {
		const method = options.headers?.['X-HTTP-Method-Override'] ?? options.method ?? 'GET';
		const path = (options.path ?? '').replace(/[?&]_locale=user/, '');
		requests.push({ method, path, data: options.data });
		if (server.failure !== undefined) throw server.failure;
		const reply = server.reply({ method, path, data: options.data });
		if (reply !== undefined) return reply;
		if (path.endsWith('/look')) {
			const { kind } = options.data as { kind: string };
			return { kind, url: `${window.location.origin}/?${kind}=signed`, expires: '' };
		}
		if (path.endsWith('/detect')) {
			const seen = { ...(options.data as object), date: '2026-11-01T10:00:00Z' };
			return { ...server.answer.status, seen };
		}
		if (method === 'PATCH') {
			const sent = (options.data as { settings: Partial<Settings> }).settings;
			server.answer = { ...server.answer, settings: { ...server.answer.settings, ...sent } };
		}
		return server.answer;
	});
	return server;
};

afterEach(() => {
	cleanup();
	window.location.hash = '';
});

/** Shows the whole screen over a stand-in of the server, prepared before the first request, and waits until it has loaded. */
export const renderScreen = async (
	settings: Partial<Settings> = {},
	rest: Rest = {},
	tab = 'connect',
	scope: Scope = 'site',
	prepare: (server: Server) => void = () => undefined,
): Promise<{ server: Server; user: UserEvent }> => {
	window.location.hash = tab;
	const server = serverWith(settings, rest);
	prepare(server);
	render(<App scope={scope} />);
	await screen.findByText('Save');
	// A tab's code is fetched when it is opened.
	await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull(), { timeout: 15_000 });
	return { server, user: userEvent.setup() };
};

/** Shows the screen where loading fails with this. */
export const renderFailure = async (failure: unknown): Promise<{ server: Server }> => {
	const server = serverWith({}, {});
	server.failure = failure;
	render(<App scope="site" />);
	await screen.findByText(/could not be loaded/, { selector: 'p' });
	return { server };
};
