import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { key, renderFailure, renderScreen } from './renderScreen.tsx';

const keyField = () => screen.getByLabelText('Chat key, or the whole chat code');
const save = () => screen.getByText('Save');

const refusal = (faults: readonly object[]) => ({
	code: 'rest_invalid_param',
	message: 'Invalid parameter(s).',
	data: { status: 400, params: {}, faults },
});

describe('saving', () => {
	it('sends only what was changed', async () => {
		const { server, user } = await renderScreen({ plan: 'pro' });
		await user.click(keyField());
		await user.paste(key);
		await user.click(save());
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toEqual([{ settings: { chatKey: key } }]);
	});

	it('saves with Ctrl-S and keeps the browser from storing the page', async () => {
		const { server, user } = await renderScreen();
		await user.click(keyField());
		await user.paste(key);
		const event = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true });
		window.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(true);
		await waitFor(() => expect(server.saves()).toHaveLength(1));
	});

	it('says that there is nothing to save, and sends nothing', async () => {
		const { server, user } = await renderScreen();
		await user.click(save());
		expect(await screen.findAllByText(/Nothing to save/)).not.toHaveLength(0);
		expect(server.saves()).toEqual([]);
	});

	it('shows a refused value beside its field, with the focus there and the correction as a button', async () => {
		const { server, user } = await renderScreen(
			{ trackerMode: 'manual', measurementIds: ['G-AAAA1111'] },
			{},
			'analytics',
		);
		const ids = screen.getByLabelText('Measurement IDs, one a line');
		await user.click(ids);
		await user.paste('\nG-BBBB2222');
		server.failure = refusal([
			{
				field: 'measurementIds[1]',
				value: 'G-BBBB2222',
				message: 'The server does not like this one.',
				suggestion: 'G-CCCC3333',
			},
		]);
		await user.click(screen.getByText('Connect'));
		await user.click(save());
		expect(await screen.findByText(/The server does not like this one\./)).toBeTruthy();
		const again = screen.getByLabelText('Measurement IDs, one a line');
		await waitFor(() => expect(document.activeElement).toBe(again));
		await user.click(screen.getByText('Use G-CCCC3333'));
		expect((again as HTMLTextAreaElement).value).toBe('G-AAAA1111\nG-CCCC3333');
		expect(screen.queryByText(/The server does not like this one\./)).toBeNull();
		server.failure = undefined;
		await user.click(save());
		await waitFor(() =>
			expect(server.saves().at(-1)).toEqual({
				settings: { measurementIds: ['G-AAAA1111', 'G-CCCC3333'] },
			}),
		);
	});

	it.each([
		['an expired session', { code: 'rest_not_logged_in', data: { status: 401 } }, /session/],
		['a lost connection', { code: 'offline_error', message: 'x' }, /offline/],
		['a missing right', { code: 'rest_forbidden', data: { status: 403 } }, /may not change/],
		[
			'an error of the server',
			{ code: 'x', message: 'Disk full', data: { status: 500 } },
			/Disk full/,
		],
	])('keeps what was entered after %s, and says what to do', async (_what, failure, words) => {
		const { server, user } = await renderScreen();
		await user.click(keyField());
		await user.paste(key);
		server.failure = failure;
		await user.click(save());
		const notice = await screen.findByText(words, { selector: '.components-notice__content' });
		expect(notice.textContent).toContain('Nothing was saved.');
		expect((keyField() as HTMLInputElement).value).toBe(key);
	});

	it('keeps an edit that was made while the save was under way', async () => {
		const { user } = await renderScreen();
		await user.click(keyField());
		await user.paste(key);
		fireEvent.click(save());
		fireEvent.click(screen.getByLabelText(/Something else/));
		await screen.findAllByText(/^Saved\./);
		expect(screen.getByText('1 setting is not saved yet.')).toBeTruthy();
		expect((screen.getByLabelText(/Something else/) as HTMLInputElement).checked).toBe(true);
	});
});

describe('the guard', () => {
	const leave = (): boolean => {
		const event = new Event('beforeunload', { cancelable: true });
		window.dispatchEvent(event);
		return event.defaultPrevented;
	};

	it('asks before the page is left with something unsaved, and only then', async () => {
		const { user } = await renderScreen();
		expect(leave()).toBe(false);
		await user.click(screen.getByLabelText(/Something else/));
		expect(leave()).toBe(true);
		await user.click(screen.getByRole('button', { name: 'Discard changes' }));
		expect(leave()).toBe(false);
		await user.click(screen.getByLabelText(/Something else/));
		await user.click(save());
		await screen.findAllByText(/^Saved\./);
		expect(leave()).toBe(false);
	});
});

describe('loading', () => {
	it('says why it failed and tries again', async () => {
		const { server } = await renderFailure({ code: 'offline_error', message: '' });
		expect(screen.getAllByText(/you seem to be offline/)).not.toHaveLength(0);
		server.failure = undefined;
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByRole('button', { name: 'Save' })).toBeTruthy();
	});
});
