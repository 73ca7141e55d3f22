import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NetworkSites } from '../../src/admin/rest/contract.ts';
import { renderScreen, type Server } from './renderScreen.tsx';

const sitesPage = (page: number, pages = 3): NetworkSites => ({
	sites: [
		{
			id: page * 10,
			name: `Shop ${page}`,
			address: `https://example.org/shop${page}/`,
			screen: `https://example.org/shop${page}/wp-admin/options-general.php?page=x`,
			differs: [
				{ field: 'plan', value: 'pro', network: 'standard' },
				{ field: 'chatKey', value: '0123…', network: '' },
				{ field: 'measurementIds', value: ['G-AAAA1111', 'G-BBBB2222'], network: [] },
			],
		},
		{ id: 99, name: 'Main', address: 'https://example.org/', screen: 'https://x', differs: [] },
	],
	page,
	pages,
	total: pages * 2,
});

const asked = (server: Server) =>
	server.requests.flatMap(({ path }) =>
		path.includes('/network/sites') ? [path.split('?')[1]] : [],
	);

const network = async (tab = 'sites', pages = 3) => {
	const shown = await renderScreen(
		{},
		{ status: undefined, locked: [], revision: 'r1' },
		tab,
		'network',
		(server) => {
			server.reply = ({ path }) =>
				path.includes('/network/sites')
					? sitesPage(Number(new URLSearchParams(path.split('?')[1]).get('page')), pages)
					: undefined;
		},
	);
	if (tab === 'sites') await screen.findByRole('table');
	return shown;
};

describe('the network’s sites', () => {
	it('says what each has otherwise, and leads to its own screen', async () => {
		await network();
		const [first, second] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
		const link = within(first as HTMLElement).getByRole('link') as HTMLAnchorElement;
		expect(link.textContent).toBe('example.org/shop1/');
		expect(link.href).toContain('/shop1/wp-admin/options-general.php');
		expect(
			within(first as HTMLElement)
				.getAllByRole('listitem')
				.map((item) => item.textContent),
		).toEqual([
			'Plan of the account: pro (network: standard)',
			'Chat key: 0123… (network: empty)',
			'Measurement IDs: G-AAAA1111, G-BBBB2222 (network: empty)',
		]);
		expect(second?.textContent).toContain('The same');
	});

	it('turns the pages and keeps the focus on the button at the last', async () => {
		const { server, user } = await network();
		const next = screen.getByRole('button', { name: 'Next page' });
		await user.click(screen.getByRole('button', { name: 'Previous page' }));
		await user.click(next);
		await screen.findByText('example.org/shop2/');
		await user.click(next);
		await screen.findByText('example.org/shop3/');
		await user.click(next);
		expect(screen.getByText('Page 3 of 3, 6 sites')).toBeTruthy();
		expect(document.activeElement).toBe(next);
		expect(asked(server)).toEqual(['page=1', 'page=2', 'page=3']);
	});

	// For a page without sites WordPress may count none at all.
	it.each([
		{ pages: 1, total: 2 },
		{ pages: 0, total: 0 },
	])('goes back where the page asked for is there no more: %j', async (count) => {
		const { server, user } = await network();
		server.reply = ({ path }) => {
			if (!path.includes('/network/sites')) return undefined;
			const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
			return page > 1 ? { ...sitesPage(page), ...count, sites: [] } : sitesPage(1, 1);
		};
		await user.click(screen.getByRole('button', { name: 'Next page' }));
		expect(await screen.findByText('Page 1 of 1, 2 sites')).toBeTruthy();
		expect(screen.getByText('example.org/shop1/')).toBeTruthy();
		expect(asked(server)).toEqual(['page=1', 'page=2', 'page=1']);
	});

	it('has no buttons where there is one page', async () => {
		await network('sites', 1);
		expect(screen.queryByRole('button', { name: 'Next page' })).toBeNull();
	});

	it('searches by the address, from the first page, and says where nothing is found', async () => {
		const { server, user } = await network();
		await user.click(screen.getByRole('button', { name: 'Next page' }));
		await screen.findByText('example.org/shop2/');
		server.reply = () => ({ sites: [], page: 1, pages: 1, total: 0 });
		await user.type(screen.getByLabelText('Part of the address'), ' a&b {Enter}');
		expect(await screen.findByText(/No site’s address contains this/)).toBeTruthy();
		expect(asked(server).at(-1)).toBe('page=1&search=a%26b');
	});

	it('shows the last page asked for, in whatever order the answers come', async () => {
		const { server, user } = await network();
		const answers: ((page: NetworkSites) => void)[] = [];
		server.reply = () => new Promise((resolve) => answers.push(resolve));
		const next = screen.getByRole('button', { name: 'Next page' });
		await user.click(next);
		await user.type(screen.getByLabelText('Part of the address'), 'x{Enter}');
		await waitFor(() => expect(answers).toHaveLength(2));
		answers[1]?.({ ...sitesPage(1), total: 1 });
		answers[0]?.(sitesPage(2));
		expect(await screen.findByText('Page 1 of 3, 1 site')).toBeTruthy();
		expect(screen.queryByText('example.org/shop2/')).toBeNull();
	});

	it('says why they could not be loaded and tries again', async () => {
		const { server, user } = await network();
		server.failure = { code: 'offline_error' };
		await user.click(screen.getByRole('button', { name: 'Next page' }));
		expect((await screen.findAllByText(/sites could not be loaded\..*offline/))[0]).toBeTruthy();
		server.failure = undefined;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByText('example.org/shop2/')).toBeTruthy();
		expect(screen.queryByText(/could not be loaded/, { selector: 'p' })).toBeNull();
	});
});

describe('the network’s settings', () => {
	it('are loaded, saved and taken back as those of the network', async () => {
		const { server, user } = await renderScreen(
			{},
			{ status: undefined, locked: [], revision: 'r1', canUndo: true },
			'analytics',
			'network',
		);
		await user.click(screen.getByLabelText(/Sites may change this: Names of the events/));
		await user.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toEqual([
			{ settings: {}, locked: ['eventNames'], scope: 'network', revision: 'r1' },
		]);
		await user.click(await screen.findByRole('button', { name: 'Undo the last save' }));
		await waitFor(() =>
			expect(server.requests.at(-1)).toMatchObject({
				method: 'POST',
				data: { scope: 'network' },
			}),
		);
		expect(server.requests[0]?.path).toContain('settings?scope=network');
	});

	it('shows both lists of locks where two admins change them, and takes the chosen one', async () => {
		const { server, user } = await renderScreen(
			{},
			{ status: undefined, locked: [], revision: 'r1' },
			'analytics',
			'network',
		);
		await user.click(screen.getByLabelText(/Sites may change this: Names of the events/));
		const fresh = { ...server.answer, revision: 'r2', locked: ['plan' as const] };
		server.reply = ({ method, data }) => {
			if (method === 'GET') return fresh;
			if ((data as { revision: string }).revision === 'r2') return fresh;
			throw { code: 'x', data: { status: 409, conflicts: [], revision: 'r2' } };
		};
		await user.click(screen.getByText('Save'));
		const item = await screen.findByText(/What sites may not change: yours is/, { selector: 'li' });
		expect(item.textContent).toContain('yours is “Names of the events”');
		expect(item.textContent).toContain('stored is “Plan of the account”');
		const keep = within(item).getByRole('button', { name: 'Keep mine' });
		await user.click(keep);
		expect(screen.queryByText(/yours is/, { selector: 'li' })).toBeNull();
		expect(document.activeElement?.textContent).toBe('Save');
		await user.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves().at(-1)).toEqual({
			settings: {},
			locked: ['eventNames'],
			scope: 'network',
			revision: 'r2',
		});
	});

	it('saves locks on top of somebody else’s save of other settings without asking', async () => {
		const { server, user } = await renderScreen(
			{},
			{ status: undefined, locked: [], revision: 'r1' },
			'analytics',
			'network',
		);
		await user.click(screen.getByLabelText(/Sites may change this: Names of the events/));
		const fresh = {
			...server.answer,
			revision: 'r2',
			settings: { ...server.answer.settings, plan: 'pro' as const },
		};
		server.reply = ({ method, data }) => {
			if (method === 'GET' || (data as { revision: string }).revision === 'r2') return fresh;
			throw { code: 'x', data: { status: 409, conflicts: [], revision: 'r2' } };
		};
		await user.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./);
		expect(screen.queryByText(/Somebody else/)).toBeNull();
	});

	it('has every tab of a site and one for the sites', async () => {
		await network('tools');
		expect(
			within(screen.getByRole('navigation', { name: 'Parts of the settings' }))
				.getAllByRole('link')
				.map((link) => link.textContent),
		).toEqual(['Connect', 'Analytics', 'Chat', 'Consent', 'Tools', 'Sites']);
		expect(screen.getByText(/Gives settings of the network their default back/)).toBeTruthy();
	});
});
