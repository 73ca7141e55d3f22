import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen, type SentRequest, type Server } from './renderScreen.tsx';

/** A request that changes something, and the way to let it be answered. */
interface Held extends SentRequest {
	answer(): void;
	refuse(thrown: unknown): void;
}

/** Lets the stand-in answer changes only when it is told to, each with the next revision. */
const holdChanges = (server: Server): Held[] => {
	const held: Held[] = [];
	let revision = 1;
	server.reply = (request) => {
		if (request.method === 'GET') return undefined;
		return new Promise((resolve, reject) => {
			const answer = (): void => {
				const { settings = {}, dry_run } = request.data as {
					settings?: object;
					dry_run?: boolean;
				};
				const changes = [{ field: 'plan', from: 'unknown', to: 'pro' }];
				if (dry_run === true) {
					resolve({ ...server.answer, revision: 'x', changes });
					return;
				}
				revision += 1;
				server.answer = {
					...server.answer,
					revision: `r${revision}`,
					settings: { ...server.answer.settings, ...settings },
				};
				resolve({ ...server.answer, changes });
			};
			held.push({ ...request, answer, refuse: reject });
		});
	};
	return held;
};

const save = () => fireEvent.click(screen.getByText('Save'));
const elsewhere = () => fireEvent.click(screen.getByLabelText(/Something else/));
const thisPlugin = () => fireEvent.click(screen.getByLabelText(/^This plugin/));
const goTo = (tab: string) => fireEvent.click(screen.getByRole('link', { name: tab }));
const arrived = (held: readonly Held[], count: number) =>
	waitFor(() => expect(held).toHaveLength(count));
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const revisions = (held: readonly Held[]) =>
	held.map(({ data }) => (data as { revision: string }).revision);

/** The screen with an edit and an import that is ready to be made. */
const withImport = async () => {
	const { server } = await renderScreen({}, { revision: 'r1' });
	const held = holdChanges(server);
	elsewhere();
	goTo('Tools');
	fireEvent.click(
		await screen.findByRole('button', { name: 'Show what would change' }, { timeout: 15_000 }),
	);
	await arrived(held, 1);
	held[0]?.answer();
	const confirm = await screen.findByRole('button', { name: 'Import' });
	held.length = 0;
	return { held, confirm };
};

describe('changes that meet', () => {
	it('are made one after the other, and are being saved until the last is', async () => {
		const { held, confirm } = await withImport();
		save();
		fireEvent.click(confirm);
		await settled();
		expect(held.map(({ method }) => method)).toEqual(['PATCH']);
		held[0]?.answer();
		await arrived(held, 2);
		expect(screen.getByText('Saving…')).toBeTruthy();
		expect(revisions(held)).toEqual(['r1', 'r2']);
		held[1]?.answer();
		await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull());
	});

	it('save what was edited after an import during which Save was pressed', async () => {
		const { held, confirm } = await withImport();
		fireEvent.click(confirm);
		save();
		save();
		await settled();
		expect(held.map(({ path }) => path.split('/').at(-1))).toEqual(['import']);
		held[0]?.answer();
		await arrived(held, 2);
		expect(held[1]?.data).toEqual({ settings: { chatSource: 'elsewhere' }, revision: 'r2' });
		held[1]?.answer();
		await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull());
		await settled();
		expect(held).toHaveLength(2);
		expect(screen.queryByText(/is not saved yet/)).toBeNull();
		expect(screen.queryAllByText(/Nothing to save/)).toEqual([]);
	});

	it('preview what is stored after a save under way', async () => {
		const { server } = await renderScreen({}, { revision: 'r1' });
		const held = holdChanges(server);
		elsewhere();
		save();
		goTo('Tools');
		fireEvent.click(
			await screen.findByRole('button', { name: 'Show what would change' }, { timeout: 15_000 }),
		);
		await settled();
		expect(held).toHaveLength(1);
		held[0]?.answer();
		await arrived(held, 2);
		expect(held[1]?.data).toMatchObject({ revision: 'r2', dry_run: true });
	});

	it('undo nothing but what was shown', async () => {
		const { server } = await renderScreen({}, { revision: 'r1', canUndo: true });
		const held = holdChanges(server);
		elsewhere();
		goTo('Tools');
		const look = { name: 'Show what would come back' };
		fireEvent.click(await screen.findByRole('button', look, { timeout: 15_000 }));
		await arrived(held, 1);
		held[0]?.answer();
		const undo = await screen.findByRole('button', { name: 'Undo' });
		save();
		fireEvent.click(undo);
		await arrived(held, 2);
		held[1]?.answer();
		await arrived(held, 3);
		expect(revisions(held)).toEqual(['r1', 'r1', 'r1']);
	});
});

describe('Save pressed twice', () => {
	it('sends the same once', async () => {
		const { server } = await renderScreen({}, { revision: 'r1' });
		const held = holdChanges(server);
		elsewhere();
		save();
		save();
		await arrived(held, 1);
		held[0]?.refuse({ code: 'offline_error' });
		await screen.findByText('Nothing was saved.', { selector: 'strong' });
		await settled();
		expect(held).toHaveLength(1);
	});

	it('saves what was edited in between', async () => {
		const { server } = await renderScreen({}, { revision: 'r1' });
		const held = holdChanges(server);
		elsewhere();
		save();
		await arrived(held, 1);
		thisPlugin();
		save();
		held[0]?.answer();
		await arrived(held, 2);
		expect(held[1]?.data).toEqual({ settings: { chatSource: 'plugin' }, revision: 'r2' });
	});

	it('overwrites nothing that somebody else has saved before anybody has seen it', async () => {
		const { server } = await renderScreen({}, { revision: 'r1' });
		const held = holdChanges(server);
		fireEvent.click(screen.getByLabelText(/Something else/));
		save();
		await arrived(held, 1);
		fireEvent.change(screen.getByLabelText('Chat key, or the whole chat code'), {
			target: { value: 'a'.repeat(40) },
		});
		save();
		server.answer = {
			...server.answer,
			revision: 'r9',
			settings: { ...server.answer.settings, chatKey: 'b'.repeat(40), chatSource: 'elsewhere' },
		};
		held[0]?.refuse({ code: 'x', data: { status: 409, conflicts: [], revision: 'r9' } });
		await screen.findAllByText(/Somebody else has saved meanwhile/);
		await settled();
		expect(held).toHaveLength(1);
	});
});
