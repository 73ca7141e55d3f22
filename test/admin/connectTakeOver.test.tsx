import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change, TakeOver } from '../../src/admin/rest/contract.ts';
import { key, renderScreen, type Server, status } from './renderScreen.tsx';

const own: TakeOver = {
	active: true,
	forNetwork: false,
	key,
	code: "_smartsupp.gaKey = 'G-OWNCODE1';\nalert(1);",
	measurementId: 'G-OWNCODE1',
	other: ['alert(1)'],
	settings: { chatKey: key, chatSource: 'plugin' },
};

const active = { status: { ...status, officialPlugin: { active: true, key } } };
const changes: Change[] = [{ field: 'chatKey', from: '', to: key }];

/** Lets the stand-in have this plugin, which a take-over deactivates where it may. */
const having = (server: Server, plugin: TakeOver, mayStop = true) => {
	server.reply = ({ method, path, data }) => {
		if (!path.endsWith('/official-plugin')) return undefined;
		if (method === 'GET') return plugin;
		const sent = data as { deactivate: boolean; dry_run?: boolean };
		const isActive = plugin.active && !(sent.deactivate && mayStop && sent.dry_run !== true);
		const settings = { ...server.answer.settings, chatKey: key };
		const answer = { ...server.answer, changes, canUndo: true, settings };
		return { ...answer, officialPlugin: { ...plugin, active: isActive } };
	};
};

/** The screen where Smartsupp's own plugin is as given; it is asked for as soon as the tab is there. */
const renderWith = async (plugin: TakeOver, mayStop = true) => {
	const shown = await renderScreen(
		{ chatSource: 'plugin' },
		{ ...(plugin.active && active), revision: 'r1' },
		'analytics',
	);
	having(shown.server, plugin, mayStop);
	await shown.user.click(screen.getByRole('link', { name: 'Connect' }));
	await screen.findByRole('heading', { name: 'Smartsupp’s own plugin' });
	// Its code is fetched first.
	const button = { name: 'Show what a take-over changes' };
	await screen.findByRole('button', button, { timeout: 15_000 });
	return shown;
};

const show = () => screen.getByRole('button', { name: 'Show what a take-over changes' });
const take = () => screen.queryByRole('button', { name: 'Take over and save' });
const sent = (server: Server) =>
	server.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/official-plugin'))
		.map(({ data }) => data);

describe('the take-over of Smartsupp’s own plugin', () => {
	it('shows what there is, its code as text only', async () => {
		await renderWith(own);
		expect(screen.getByText('0123…4567')).toBeTruthy();
		expect(screen.getByText('G-OWNCODE1', { selector: 'code' })).toBeTruthy();
		expect(screen.getByText('alert(1)', { selector: 'code' })).toBeTruthy();
		expect(screen.getByText(/shown as text and never run/)).toBeTruthy();
		const code = screen.getByRole('region', { name: 'Its whole optional code', hidden: true });
		expect(code.textContent).toBe(own.code);
	});

	it('leaves the chat to that plugin and puts the focus on the choice made', async () => {
		const { user } = await renderWith(own);
		await user.click(screen.getByRole('button', { name: 'Leave the chat to it' }));
		const choice = screen.getByLabelText(/^Something else/) as HTMLInputElement;
		expect(choice.checked).toBe(true);
		expect(document.activeElement).toBe(choice);
	});

	it('takes no answer of somebody else for the settings', async () => {
		const { server, user } = await renderWith(own);
		await user.click(show());
		await screen.findByText('Chat key: “empty” becomes “0123…4567”');
		server.reply = () => ({ ok: true });
		await user.click(take()!);
		expect(await screen.findByText(/It is not known whether/, { selector: 'strong' })).toBeTruthy();
		expect(screen.getByLabelText('Chat key, or the whole chat code')).toBeTruthy();
	});

	it('takes over nothing before it has shown what would change', async () => {
		const { server, user } = await renderWith(own);
		expect(take()).toBeNull();
		await user.click(show());
		expect(await screen.findByText('Chat key: “empty” becomes “0123…4567”')).toBeTruthy();
		expect(sent(server)).toEqual([
			{ measurement_id: false, deactivate: false, revision: 'r1', dry_run: true },
		]);
		await user.click(take()!);
		const result = await screen.findByText(/still active and keeps the chat/);
		expect(sent(server).at(-1)).toEqual({
			measurement_id: false,
			deactivate: false,
			revision: 'r1',
		});
		expect(document.activeElement).toBe(result.parentElement);
		expect(take()).toBeNull();
		const field = screen.getByLabelText('Chat key, or the whole chat code') as HTMLInputElement;
		expect(field.value).toBe(key);
		expect(screen.getByRole('button', { name: 'Undo the last save' })).toBeTruthy();
	});

	it('deactivates it in the same step where that is asked for', async () => {
		const { server, user } = await renderWith(own);
		await user.click(screen.getByLabelText('Also deactivate that plugin'));
		await user.click(screen.getByLabelText(/measurement ID, G-OWNCODE1, only/));
		await user.click(show());
		expect(await screen.findByText(/active becomes inactive/)).toBeTruthy();
		await user.click(take()!);
		expect(await screen.findByText(/the other plugin is deactivated/)).toBeTruthy();
		expect(sent(server).at(-1)).toMatchObject({ measurement_id: true, deactivate: true });
		expect(screen.queryByLabelText('Also deactivate that plugin')).toBeNull();
	});

	it('says so where it is active still', async () => {
		const { user } = await renderWith(own, false);
		await user.click(screen.getByLabelText('Also deactivate that plugin'));
		await user.click(show());
		await user.click(await screen.findByRole('button', { name: 'Take over and save' }));
		expect(await screen.findByText(/may not deactivate plugins here/)).toBeTruthy();
	});

	it('shows another choice’s changes anew', async () => {
		const { user } = await renderWith(own);
		await user.click(show());
		await screen.findByText(/^Chat key: /);
		await user.click(screen.getByLabelText('Also deactivate that plugin'));
		expect(take()).toBeNull();
	});

	it('says where a plugin of the whole network is deactivated', async () => {
		await renderWith({ ...own, forNetwork: true });
		expect(screen.getByText(/Network Admin > Plugins/)).toBeTruthy();
		expect(screen.queryByLabelText('Also deactivate that plugin')).toBeNull();
	});

	it('names what the server refused', async () => {
		const { server, user } = await renderWith(own);
		const fault = { field: 'chatKey', value: key, message: 'wp-config.php fixes the chat key.' };
		server.failure = { code: 'rest_invalid_param', data: { status: 400, faults: [fault] } };
		await user.click(show());
		expect(await screen.findByText(fault.message)).toBeTruthy();
		expect(take()).toBeNull();
	});

	it('says where the take-over itself failed, and stays ready', async () => {
		const { server, user } = await renderWith(own);
		await user.click(show());
		await screen.findByText(/^Chat key: /);
		server.failure = { code: 'x', message: 'Out of order.', data: { status: 500 } };
		await user.click(take()!);
		await waitFor(() => expect(screen.queryAllByText(/Out of order/)).not.toHaveLength(0));
		expect(document.activeElement).toBe(show());
	});

	it('may leave the chat to it', async () => {
		const { user } = await renderWith(own);
		await user.click(screen.getByRole('button', { name: 'Leave the chat to it' }));
		const elsewhere = screen.getByLabelText(/^Something else/) as HTMLInputElement;
		expect(elsewhere.checked).toBe(true);
	});

	it('offers the key of one that is no longer active', async () => {
		const { user } = await renderWith({ ...own, active: false, code: '', measurementId: '' });
		expect(screen.getByText(/no longer active, but its key is still stored/)).toBeTruthy();
		expect(screen.queryByLabelText('Also deactivate that plugin')).toBeNull();
		await user.click(show());
		await user.click(await screen.findByRole('button', { name: 'Take over and save' }));
		expect(await screen.findByText('Taken over and saved.')).toBeTruthy();
	});

	it('is not spoken of where there is no such plugin', async () => {
		const { server } = await renderScreen();
		expect(within(document.body).queryByText('Smartsupp’s own plugin')).toBeNull();
		// Without a key here, one may still be stored there.
		await waitFor(() =>
			expect(server.requests.some(({ path }) => path.endsWith('/official-plugin'))).toBe(true),
		);
		expect(within(document.body).queryByText('Smartsupp’s own plugin')).toBeNull();
	});
});
