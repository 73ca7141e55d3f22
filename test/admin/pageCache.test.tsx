// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PageCache } from '../../src/admin/rest/contract.ts';
import { renderScreen, type SentRequest, status } from './renderScreen.tsx';

const rocket: PageCache = { name: 'WP Rocket', canEmpty: true, otherSites: false };
const kinsta: PageCache = { name: 'Kinsta', canEmpty: false, otherSites: false };

/** Saves a setting on a site with these page caches. */
const saved = async (...pageCaches: PageCache[]) => {
	const shown = await renderScreen({}, { status: { ...status, pageCaches } });
	const { server, user } = shown;
	server.reply = ({ method }) =>
		method === 'PATCH'
			? { ...server.answer, changes: [{ field: 'chatSource', from: 'plugin', to: 'elsewhere' }] }
			: undefined;
	await user.click(screen.getByLabelText(/Something else/));
	await user.click(screen.getByRole('button', { name: 'Save' }));
	await screen.findAllByText(/^Saved\./);
	return shown;
};

const button = () => screen.queryByRole('button', { name: 'Empty the page cache' });
const isEmptying = ({ path }: SentRequest): boolean => path.endsWith('/page-cache/empty');

it('offers one button to empty the page cache after a save, and says what was told', async () => {
	const { server, user } = await saved(rocket, kinsta);
	expect(screen.getAllByText(/Empty the page cache \(WP Rocket, Kinsta\)/)).not.toEqual([]);
	expect(server.requests.some(isEmptying)).toBe(false);
	server.reply = (request) =>
		isEmptying(request)
			? { told: ['WP Rocket'], sentence: 'WP Rocket was told to empty its page cache.' }
			: undefined;
	await user.click(button() as HTMLElement);
	const outcome = await screen.findByText('WP Rocket was told to empty its page cache.');
	expect(outcome.closest('[role="status"]')).toBeTruthy();
	expect(server.requests.filter(isEmptying)).toEqual([
		{ method: 'POST', path: '/ga4-bridge-for-smartsupp/v1/page-cache/empty', data: undefined },
	]);
});

it('says why it was not emptied, and lets it be tried again', async () => {
	const { server, user } = await saved(rocket);
	server.failure = {
		code: 'ga4_bridge_for_smartsupp_not_emptied',
		message: 'WP Rocket did not empty its page cache: “no disk” Empty it in its own settings.',
		data: { status: 500 },
	};
	await user.click(button() as HTMLElement);
	expect(await screen.findByText(/“no disk” Empty it in its own settings\./)).toBeTruthy();
	server.failure = undefined;
	server.reply = () => ({ told: ['WP Rocket'], sentence: 'Told.' });
	await user.click(button() as HTMLElement);
	expect(await screen.findByText('Told.')).toBeTruthy();
	expect(screen.queryByText(/no disk/)).toBeNull();
});

it('warns where other sites of the network may lose their pages, too', async () => {
	await saved({ ...rocket, otherSites: true });
	expect(screen.getByText(/other sites of the network/)).toBeTruthy();
});

it('only names a page cache that cannot be told', async () => {
	await saved(kinsta);
	expect(screen.getAllByText(/Empty the page cache \(Kinsta\)/)).not.toEqual([]);
	expect(button()).toBeNull();
});

it('offers nothing where no page cache is known', async () => {
	await saved();
	expect(screen.getAllByText(/If your site has a page cache/)).not.toEqual([]);
	expect(button()).toBeNull();
});
