import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/settings/settings.ts';
import { key, renderScreen } from './renderScreen.tsx';

const changes = [
	{ field: 'plan', from: 'unknown', to: 'standard' },
	{
		field: 'eventRules',
		from: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
		to: [{ action: 'Chatbot_sent', send: true, eventName: 'hello' }],
	},
	{ field: 'chatKey', from: '', to: key },
];

const isDryRun = (data: unknown): boolean =>
	(data as { dry_run?: boolean } | undefined)?.dry_run === true;

const refusal = (faults: readonly object[]) => ({
	code: 'rest_invalid_param',
	message: 'Invalid.',
	data: { status: 400, faults },
});

const tools = async (
	settings: Parameters<typeof renderScreen>[0] = {},
	rest: Parameters<typeof renderScreen>[1] = {},
	scope: 'site' | 'network' = 'site',
) => {
	const { server, user } = await renderScreen(
		settings,
		{ revision: 'r1', ...rest },
		'tools',
		scope,
	);
	server.reply = ({ data, method }) =>
		isDryRun(data)
			? { ...server.answer, revision: 'would be', changes }
			: method === 'GET'
				? undefined
				: { ...server.answer, revision: 'r2', changes };
	const sent = (path: string) =>
		server.requests.filter((request) => request.path.split('?')[0]?.endsWith(path));
	return { server, user, sent };
};

const rows = () =>
	within(screen.getByRole('table'))
		.getAllByRole('row')
		.slice(1)
		.map((row) => [...row.children].map((cell) => cell.textContent));

describe('export', () => {
	const files: { name: string; blob: Blob }[] = [];
	beforeEach(() => {
		files.length = 0;
		let blob = new Blob();
		URL.createObjectURL = (given) => {
			blob = given as Blob;
			return 'blob:x';
		};
		URL.revokeObjectURL = () => undefined;
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement,
		) {
			files.push({ name: this.download, blob });
		});
	});
	afterEach(() => vi.restoreAllMocks());

	const exported = {
		format: 'ga4-bridge-for-smartsupp',
		site: 'https://shop.example/en/',
		date: '2026-11-21T10:00:00Z',
		scope: 'site',
		settings: { plan: 'pro' },
	};

	it('downloads a file named after the site and the day, with the chat key or without', async () => {
		const { server, user, sent } = await tools();
		server.reply = ({ path }) => (path.includes('/export?') ? exported : undefined);
		await user.click(screen.getByRole('button', { name: 'Download the settings' }));
		await waitFor(() => expect(files).toHaveLength(1));
		expect(files[0]?.name).toBe('ga4-bridge-for-smartsupp-shop.example-en-2026-11-21.json');
		expect(JSON.parse((await files[0]?.blob.text()) ?? '')).toEqual(exported);
		await user.click(screen.getByLabelText('With the chat key'));
		await user.click(screen.getByRole('button', { name: 'Download the settings' }));
		await waitFor(() => expect(files).toHaveLength(2));
		expect(sent('/export').map(({ path }) => path.split('?')[1])).toEqual([
			'scope=site&chat_key=true',
			'scope=site&chat_key=false',
		]);
	});

	it('says why there is no file', async () => {
		const { server, user } = await tools();
		server.failure = { code: 'offline_error' };
		await user.click(screen.getByRole('button', { name: 'Download the settings' }));
		expect((await screen.findAllByText(/Nothing was downloaded\. .*offline/))[0]).toBeTruthy();
		expect(files).toEqual([]);
	});
});

describe('import', () => {
	const paste = () => screen.getByLabelText('Or paste the text of an export');
	const look = () => screen.getByRole('button', { name: 'Show what would change' });
	const title = () => screen.findByRole('heading', { name: 'What would change' });

	it('shows what a pasted export would change, in words, and stores it only on demand', async () => {
		const { user, sent } = await tools();
		await user.click(paste());
		await user.paste('{"a":1}');
		await user.click(look());
		const heading = await title();
		expect(document.activeElement).toBe(heading);
		expect(rows()).toEqual([
			['Plan of the account', 'unknown', 'standard'],
			['Rules for single events', 'Chatbot_sent off', 'Chatbot_sent on hello'],
			['Chat key', 'empty', '0123…4567'],
		]);
		expect(sent('/import').map(({ data }) => data)).toEqual([
			{ export: '{"a":1}', revision: 'r1', dry_run: true },
		]);
		await user.click(screen.getByRole('button', { name: 'Import' }));
		await screen.findAllByText(/^Saved\./);
		expect(sent('/import').at(-1)?.data).toEqual({ export: '{"a":1}', revision: 'r1' });
		expect(screen.queryByRole('table')).toBeNull();
		expect(document.activeElement).toBe(look());
	});

	it('stores nothing where it is cancelled', async () => {
		const { user, sent } = await tools();
		await user.click(paste());
		await user.paste('{}');
		await user.click(look());
		await title();
		await user.click(screen.getByRole('button', { name: 'Cancel' }));
		expect(screen.queryByRole('table')).toBeNull();
		expect(document.activeElement).toBe(look());
		expect(sent('/import')).toHaveLength(1);
	});

	it('takes a chosen file', async () => {
		const { user, sent } = await tools();
		const file = new File(['{"b":2}'], 'export.json', { type: 'application/json' });
		await user.upload(screen.getByLabelText(/Choose an exported file/), file);
		await title();
		expect(sent('/import')[0]?.data).toMatchObject({ export: '{"b":2}', dry_run: true });
	});

	it('takes a dropped file, whatever its type, and keeps the browser from opening it', async () => {
		const { sent } = await tools();
		const zone = screen.getByLabelText(/Choose an exported file/).parentElement as HTMLElement;
		const file = new File(['{"c":3}'], 'export');
		expect(fireEvent.dragOver(zone, { dataTransfer: { files: [] } })).toBe(false);
		expect(fireEvent.drop(zone, { dataTransfer: { files: [file] } })).toBe(false);
		await title();
		expect(sent('/import')[0]?.data).toMatchObject({ export: '{"c":3}' });
	});

	it('sends nothing that is larger than any export', async () => {
		const { user, sent } = await tools();
		const file = new File(['x'.repeat(200_001)], 'film.json');
		await user.upload(screen.getByLabelText(/Choose an exported file/), file);
		expect((await screen.findAllByText(/film\.json is larger than any export/))[0]).toBeTruthy();
		fireEvent.change(paste(), { target: { value: 'ä'.repeat(100_001) } });
		await user.click(look());
		expect((await screen.findAllByText(/No export is that large/))[0]).toBeTruthy();
		expect(sent('/import')).toEqual([]);
	});

	it('says of a file that cannot be read what to do', async () => {
		const { user, sent } = await tools();
		const file = new File([''], 'gone.json');
		file.text = () => Promise.reject(new Error('NotFoundError'));
		await user.upload(screen.getByLabelText(/Choose an exported file/), file);
		expect((await screen.findAllByText(/gone\.json could not be read/))[0]).toBeTruthy();
		expect(sent('/import')).toEqual([]);
	});

	it('shows no answer to a text that was given up for another', async () => {
		const { server, user } = await tools();
		const answers: (() => void)[] = [];
		server.reply = () =>
			new Promise((resolve) =>
				answers.push(() => resolve({ ...server.answer, revision: 'x', changes })),
			);
		await user.click(look());
		fireEvent.change(paste(), { target: { value: 'ä'.repeat(100_001) } });
		await user.click(look());
		fireEvent.change(paste(), { target: { value: '{}' } });
		await user.click(look());
		await waitFor(() => expect(answers).toHaveLength(1));
		answers[0]?.();
		await waitFor(() => expect(answers).toHaveLength(2));
		expect(screen.queryByRole('table')).toBeNull();
		answers[1]?.();
		await title();
	});

	it('shows every refused value with the server’s way out, and stays on the tab', async () => {
		const { server, user } = await tools();
		server.failure = refusal([
			{ field: 'plan', value: 'gold', message: 'plan is “gold”. Choose one of: free.' },
			{ field: 'chatKey', value: 'x', message: 'chatKey is fixed in wp-config.php.' },
		]);
		await user.click(look());
		expect(await screen.findByText('plan is “gold”. Choose one of: free.')).toBeTruthy();
		expect(screen.getByText('chatKey is fixed in wp-config.php.')).toBeTruthy();
		expect(window.location.hash).toBe('#tools');
		expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
	});

	it('shows what the server refuses only when it is to be stored, and stays on the tab', async () => {
		const { server, user } = await tools();
		await user.click(look());
		await title();
		server.failure = refusal([{ field: 'plan', value: 'gold', message: 'plan is “gold”.' }]);
		await user.click(screen.getByRole('button', { name: 'Import' }));
		expect(await screen.findByText('plan is “gold”.')).toBeTruthy();
		expect(window.location.hash).toBe('#tools');
	});

	it('says that nothing would change', async () => {
		const { server, user } = await tools();
		server.reply = () => ({ ...server.answer, changes: [] });
		await user.click(look());
		expect((await screen.findAllByText(/Nothing would change/))[0]).toBeTruthy();
		expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
	});

	it('keeps what is edited and not saved', async () => {
		const { user, server } = await renderScreen({}, { revision: 'r1' }).then(async (shown) => {
			await shown.user.click(screen.getByLabelText(/Something else/));
			await shown.user.click(screen.getByText('Tools'));
			await screen.findByRole('heading', { name: 'Import' }, { timeout: 15_000 });
			return shown;
		});
		server.reply = ({ data }) => ({
			...server.answer,
			revision: isDryRun(data) ? 'x' : 'r2',
			settings: { ...server.answer.settings, plan: 'pro' },
			changes,
		});
		await user.click(look());
		await title();
		await user.click(screen.getByRole('button', { name: 'Import' }));
		await screen.findAllByText(/^Saved\./);
		expect(screen.getByText('1 setting is not saved yet.')).toBeTruthy();
		await user.click(screen.getByText('Connect'));
		const radio = await screen.findByLabelText(/Something else/);
		expect((radio as HTMLInputElement).checked).toBe(true);
	});

	it('previews what is stored now where somebody else has saved meanwhile', async () => {
		const { server, user, sent } = await tools();
		const conflict = { code: 'x', data: { status: 409, conflicts: [], revision: 'r9' } };
		server.reply = ({ data, method }) => {
			if (method === 'GET') return { ...server.answer, revision: 'r9' };
			if ((data as { revision: string }).revision !== 'r9') throw conflict;
			return { ...server.answer, revision: 'r10', changes };
		};
		await user.click(look());
		await title();
		await user.click(screen.getByRole('button', { name: 'Import' }));
		await screen.findAllByText(/^Saved\./);
		expect(sent('/import').map(({ data }) => data)).toEqual([
			{ export: '', revision: 'r1', dry_run: true },
			{ export: '', revision: 'r9', dry_run: true },
			{ export: '', revision: 'r9' },
		]);
	});

	it('stores nothing where somebody else saves between the preview and the import', async () => {
		const { server, user } = await tools();
		await user.click(look());
		await title();
		server.reply = ({ method }) => {
			if (method === 'GET') return { ...server.answer, revision: 'r9' };
			throw { code: 'x', data: { status: 409, conflicts: [], revision: 'r9' } };
		};
		await user.click(screen.getByRole('button', { name: 'Import' }));
		const notice = await screen.findByText(/Nothing was saved/, { selector: 'strong' });
		expect(notice.parentElement?.textContent).toContain('changed elsewhere');
		expect(screen.queryByRole('table')).toBeNull();
	});
});

describe('undo', () => {
	it('shows what would come back, then brings it back', async () => {
		const { user, sent } = await tools({}, { canUndo: true });
		await user.click(screen.getByRole('button', { name: 'Show what would come back' }));
		await screen.findByRole('heading', { name: 'What would change' });
		expect(rows()).toHaveLength(3);
		await user.click(screen.getByRole('button', { name: 'Undo' }));
		await screen.findAllByText(/^Saved\./);
		expect(sent('/undo').map(({ data }) => data)).toEqual([
			{ revision: 'r1', dry_run: true },
			{ revision: 'r1' },
		]);
	});

	it('says that there is nothing to undo', async () => {
		await tools();
		expect(screen.getByText(/nothing to undo yet/)).toBeTruthy();
	});
});

describe('reset', () => {
	const sources = { plan: 'site', chatKey: 'site', eventNames: 'network' } as const;

	it('offers what is set here, and resets all of it', async () => {
		const { user, sent } = await tools({}, { sources });
		const boxes = within(screen.getByRole('group', { name: 'Set here' })).getAllByRole('checkbox');
		expect(boxes).toHaveLength(2);
		await user.click(screen.getByRole('button', { name: 'Show what a full reset would change' }));
		await screen.findByRole('heading', { name: 'What would change' });
		await user.click(screen.getByRole('button', { name: 'Reset' }));
		await screen.findAllByText(/^Saved\./);
		expect(
			sent('/settings').flatMap(({ method, data }) => (method === 'DELETE' ? [data] : [])),
		).toEqual([{ revision: 'r1', dry_run: true }, { revision: 'r1' }]);
	});

	it('names the number of what is chosen', async () => {
		const { user } = await tools({}, { sources: { ...sources, captureMode: 'site' } });
		await user.click(screen.getByLabelText('Plan of the account'));
		await user.click(screen.getByLabelText('Chat key'));
		expect(
			screen.getByRole('button', {
				name: 'Show what a reset of the 2 chosen settings would change',
			}),
		).toBeTruthy();
	});

	it('resets only what is chosen', async () => {
		const { user, sent } = await tools({}, { sources });
		await user.click(screen.getByLabelText('Plan of the account'));
		await user.click(
			screen.getByRole('button', { name: 'Show what a reset of the chosen setting would change' }),
		);
		await screen.findByRole('heading', { name: 'What would change' });
		expect(sent('/settings').at(-1)?.data).toEqual({
			fields: ['plan'],
			revision: 'r1',
			dry_run: true,
		});
	});

	it('says that nothing is set here', async () => {
		await tools();
		expect(screen.getByText(/nothing to reset/)).toBeTruthy();
	});

	it('resets the locks of a network', async () => {
		const { user, sent } = await tools(
			{},
			{ locked: ['plan'], sources: { plan: 'network' } },
			'network',
		);
		await user.click(screen.getByLabelText('What sites may not change'));
		await user.click(
			screen.getByRole('button', { name: 'Show what a reset of the chosen setting would change' }),
		);
		await screen.findByRole('heading', { name: 'What would change' });
		expect(sent('/settings').at(-1)?.data).toEqual({
			scope: 'network',
			fields: ['locked'],
			revision: 'r1',
			dry_run: true,
		});
	});
});

describe('the settings as code', () => {
	it('is of the saved settings and can be scrolled by keyboard', async () => {
		await tools({ plan: 'standard' });
		const snippet = screen.getByRole('region', { name: 'Code for wp-config.php' });
		expect(snippet.textContent).toContain("'plan' => 'standard'");
		expect(snippet.tabIndex).toBe(0);
		expect(screen.getByRole('region', { name: 'Commands for WP-CLI' }).textContent).toBe(
			'wp ga4-bridge set plan standard',
		);
	});

	it('leaves to the network what only the network can lock', async () => {
		await tools({ plan: 'pro' }, { locked: ['plan'] });
		const commands = screen.getByRole('region', { name: 'Commands for WP-CLI' });
		expect(commands.textContent).not.toContain('locked');
		cleanup();
		await tools({ plan: 'pro' }, { locked: ['plan'], status: undefined }, 'network');
		expect(screen.getByRole('region', { name: 'Commands for WP-CLI' }).textContent).toContain(
			'wp ga4-bridge set locked plan --network',
		);
	});

	it('says that there is nothing to show at the defaults', async () => {
		await tools(defaultSettings);
		expect(screen.getAllByText(/every saved setting has its default/)).toHaveLength(2);
	});
});

describe('a damaged row', () => {
	it('is shown as text, with its date', async () => {
		await tools({}, { kept: { date: '2026-11-02T10:00:00Z', row: 'a:1:{<b>x' } });
		expect(screen.getByRole('region', { name: 'The damaged settings' }).textContent).toBe(
			'a:1:{<b>x',
		);
		expect(screen.getByText(/On .*2026.* a save took the place/)).toBeTruthy();
	});

	it('is not spoken of where there is none', async () => {
		await tools({}, { kept: null });
		expect(screen.queryByText(/could not be read/)).toBeNull();
	});
});
