import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeDraft, draftOf, unsavedOf } from '../../src/admin/state/draft.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { key, renderScreen } from './renderScreen.tsx';

const save = () => screen.getByText('Save');

const refusal = (field: string, message: string) => ({
	code: 'rest_invalid_param',
	message: 'Invalid parameter(s).',
	data: { status: 400, params: {}, faults: [{ field, value: '', message }] },
});

describe('two admins who changed the same two settings', () => {
	it('are both told, and one choice after the other leaves the screen whole', async () => {
		const { server, user } = await renderScreen();
		await user.click(screen.getByLabelText('PRO'));
		await user.click(screen.getByLabelText('Chat key, or the whole chat code'));
		await user.paste(key);
		let isFirst = true;
		server.reply = ({ method }) => {
			if (method !== 'PATCH' || !isFirst) return undefined;
			isFirst = false;
			const theirs = { plan: 'free', chatKey: 'b'.repeat(40) } as const;
			server.answer = { ...server.answer, settings: { ...defaultSettings, ...theirs } };
			throw { code: 'conflict', data: { status: 409, revision: 'b', conflicts: [] } };
		};
		await user.click(save());
		expect(await screen.findAllByText('Keep mine')).toHaveLength(2);
		await user.click(screen.getAllByText('Keep mine')[0] as HTMLElement);
		expect(screen.getAllByText('Use the stored one')).toHaveLength(1);
		await user.click(screen.getByText('Use the stored one'));
		await user.click(save());
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toHaveLength(2);
		expect(server.answer.settings).toMatchObject({ chatKey: key, plan: 'free' });
	});
});

describe('locks of the network that are edited', () => {
	const loaded = { settings: defaultSettings, sources: {}, locked: ['plan'] as const };
	const edited = changeDraft(draftOf(loaded), { type: 'lock', locked: ['plan', 'chatKey'] });

	it('stay while the server changes something else', () => {
		const after = changeDraft(edited, { type: 'saved', answer: loaded, sent: { settings: {} } });
		expect(unsavedOf(after).locked).toEqual(['plan', 'chatKey']);
	});

	it('are those of the server once they are saved', () => {
		const answer = { ...loaded, locked: ['plan', 'chatKey'] as const };
		const sent = { settings: {}, locked: ['plan', 'chatKey'] as const };
		expect(unsavedOf(changeDraft(edited, { type: 'saved', answer, sent }))).toEqual({
			settings: {},
		});
	});
});

describe('a refused value', () => {
	it('has its field on the screen, also where another choice has no use for it', async () => {
		const { server, user } = await renderScreen({}, {}, 'analytics');
		await user.click(screen.getByLabelText('Only these measurement IDs'));
		await user.type(screen.getByLabelText('Measurement IDs, one a line'), 'G-nonsense');
		await user.click(screen.getByLabelText(/^All that the page already has/));
		server.failure = refusal('measurementIds[0]', 'This is no measurement ID.');
		await user.click(save());
		expect(await screen.findByText(/This is no measurement ID\./)).toBeTruthy();
		expect(document.activeElement).toBe(screen.getByLabelText('Measurement IDs, one a line'));
	});

	it('takes the focus once: to dismiss the message leaves it where it is', async () => {
		const { server, user } = await renderScreen();
		await user.click(screen.getByLabelText('Chat key, or the whole chat code'));
		await user.paste(key);
		server.failure = refusal('chatKey', 'This key is not known.');
		await user.click(save());
		await screen.findByText(/This key is not known\./);
		await user.click(screen.getByText('Tools'));
		expect(window.location.hash).toBe('#tools');
		await user.click(screen.getByLabelText('Close'));
		expect(window.location.hash).toBe('#tools');
	});
});

describe('a field for a number', () => {
	it('can be emptied and typed anew', async () => {
		const { server, user } = await renderScreen({ startChat: 'delay' }, {}, 'chat');
		const seconds = screen.getByLabelText('Seconds') as HTMLInputElement;
		await user.clear(seconds);
		expect(seconds.value).toBe('');
		await user.type(seconds, '42');
		expect(seconds.value).toBe('42');
		await user.click(save());
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toMatchObject([{ settings: { startDelay: 42 } }]);
	});
});

describe('an address that names a field', () => {
	it('leads to it, also while the screen is open', async () => {
		await renderScreen();
		window.location.hash = 'chat/hideOnPaths';
		fireEvent(window, new HashChangeEvent('hashchange'));
		const field = await screen.findByLabelText('Not on these paths, one a line');
		await expect.poll(() => document.activeElement).toBe(field);
	});
});
