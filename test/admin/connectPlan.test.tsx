import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Account, Seen } from '../../src/admin/rest/contract.ts';
import { key, renderScreen, status } from './renderScreen.tsx';

const account: Account = {
	result: 'known',
	sentence: 'Smartsupp knows this chat key.',
	googleAnalytics: true,
	plan: null,
	suggestedPlan: 'standard',
	date: '2026-11-20T10:00:00Z',
	outdated: false,
};

const seen: Seen = { state: 'armed', ids: [], event: false, date: '2026-11-19T09:00:00Z' };

const withPlan = (
	name: 'unknown' | 'free' | 'standard' | 'pro',
	more: { account?: Account; seen?: Seen; suggested?: 'free' | 'standard' | 'pro' },
) => {
	const { suggested = null, ...rest } = more;
	return { status: { ...status, ...rest, plan: { name, analytics: null, suggested } } };
};

/** What stands beside a name in the facts of the card. */
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling!;
const check = () => screen.getByRole('button', { name: 'Check now' });

describe('the plan’s card', () => {
	it('says that nothing is known, and asks nobody by itself', async () => {
		const { server } = await renderScreen({ chatKey: key });
		expect(fact('Plan').textContent).toContain('nobody has said');
		expect(fact('Account check').textContent).toContain('not asked so far');
		expect(fact('Chat box').textContent).toContain('Not seen so far');
		expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /ga4-bridge-for-smartsupp/v1/settings',
		]);
	});

	it.each([
		['site', 'by your own statement'],
		['network', 'stated for the network'],
		['constant', 'stated in wp-config.php'],
	] as const)('says who stated the plan: %s', async (source, words) => {
		await renderScreen({ plan: 'pro' }, { sources: { plan: source } });
		expect(fact('Plan').textContent).toContain(`PRO, ${words}`);
	});

	it('says when the account and the chat box were asked last', async () => {
		await renderScreen(
			{ chatKey: key },
			withPlan('unknown', { account, seen: { ...seen, delivered: '2026-11-18T08:00:00Z' } }),
		);
		expect(fact('Account check').textContent).toMatch(/20.*2026.*: Smartsupp knows this chat key/);
		expect(fact('Chat box').textContent).toMatch(/18.*2026.*: It hands its events over/);
	});

	it('calls an answer for another key outdated', async () => {
		await renderScreen({}, withPlan('unknown', { account: { ...account, outdated: true } }));
		expect(fact('Account check').textContent).toContain('check again');
	});

	it('says on FREE that it is inactive, without a lock', async () => {
		const { user } = await renderScreen();
		await user.click(screen.getByLabelText('FREE'));
		expect(screen.getAllByText(/^Inactive: Smartsupp sends chat events/).length).toBeGreaterThan(1);
		for (const field of screen.getAllByRole('radio')) {
			expect((field as HTMLInputElement).disabled).toBe(false);
		}
	});

	it('has a table of what each plan includes', async () => {
		await renderScreen();
		const row = within(screen.getByRole('table', { name: 'What each plan includes' })).getByRole(
			'row',
			{ name: /Chat events to Google Analytics/ },
		).textContent;
		expect(row).toBe('Chat events to Google Analyticsnoyesyes');
	});
});

describe('"Check now"', () => {
	it('asks through the site’s server and shows the answer', async () => {
		const { server, user } = await renderScreen({ chatKey: key });
		let answer = (_: unknown): void => {};
		server.reply = ({ path }) =>
			path.endsWith('/account/check')
				? new Promise((resolve) => {
						answer = resolve;
					})
				: undefined;
		expect(screen.getByText(/sends that key and nothing else/)).toBeTruthy();
		await user.click(check());
		await user.click(check());
		expect(screen.getByText('Asking Smartsupp…')).toBeTruthy();
		answer({ ...status, account });
		expect(await screen.findByText(account.sentence)).toBeTruthy();
		expect(screen.queryByText('Asking Smartsupp…')).toBeNull();
		expect(server.requests.filter(({ path }) => path.endsWith('/account/check'))).toHaveLength(1);
		expect(server.saves()).toEqual([]);
	});

	it('says why it failed, and can be pressed again', async () => {
		const { server, user } = await renderScreen({ chatKey: key });
		server.failure = { code: 'x', message: 'Out of order.', data: { status: 500 } };
		await user.click(check());
		expect(await screen.findByText('The site answered: Out of order.')).toBeTruthy();
		server.failure = undefined;
		server.reply = () => ({ ...status, account });
		await user.click(check());
		expect(await screen.findByText(account.sentence)).toBeTruthy();
		expect(screen.queryByText('The site answered: Out of order.')).toBeNull();
	});

	it('waits for a key', async () => {
		await renderScreen();
		expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
		expect(screen.getByText(/^Once a chat key is saved/)).toBeTruthy();
	});

	it('says that a key which is not saved is not the one it asks for', async () => {
		const { user } = await renderScreen({ chatKey: key });
		expect(screen.queryByText(/not saved yet: save it first/)).toBeNull();
		await user.type(screen.getByLabelText('Chat key, or the whole chat code'), 'a');
		expect(screen.getByText(/not saved yet: save it first/)).toBeTruthy();
	});
});

describe('the plan that the account seems to have', () => {
	const button = (name: RegExp = /^Set the plan to/) => screen.queryByRole('button', { name });

	it('goes into the field by a button, and is not saved by it', async () => {
		const { server, user } = await renderScreen(
			{ chatKey: key },
			withPlan('unknown', { account, suggested: 'standard' }),
		);
		expect(screen.getByText(/Google Analytics is connected: the plan is/)).toBeTruthy();
		await user.click(button(/STANDARD/)!);
		const field = screen.getByLabelText('STANDARD') as HTMLInputElement;
		expect(field.checked).toBe(true);
		expect(document.activeElement).toBe(field);
		expect(button()).toBeNull();
		expect(server.saves()).toEqual([]);
	});

	it('is named where the account names it, also a smaller one', async () => {
		await renderScreen(
			{ chatKey: key, plan: 'pro' },
			withPlan('pro', {
				account: { ...account, plan: 'free', suggestedPlan: 'free' },
				suggested: 'free',
			}),
		);
		expect(screen.getByText('By the account check, the plan is FREE.')).toBeTruthy();
		expect(button(/FREE/)).toBeTruthy();
	});

	it('is told by the chat box where the account says nothing', async () => {
		await renderScreen(
			{ chatKey: key, plan: 'free' },
			withPlan('free', {
				seen: { ...seen, delivered: seen.date },
				suggested: 'standard',
			}),
		);
		expect(screen.getByText(/your account delivers, so the plan is STANDARD or PRO/)).toBeTruthy();
		expect(button(/STANDARD/)).toBeTruthy();
	});

	it('does not speak against PRO where only the delivery is known', async () => {
		const { user } = await renderScreen(
			{ chatKey: key },
			withPlan('unknown', { seen: { ...seen, delivered: seen.date }, suggested: 'standard' }),
		);
		await user.click(screen.getByLabelText('PRO'));
		expect(button()).toBeNull();
	});

	it('is only told where wp-config.php fixes the plan', async () => {
		await renderScreen(
			{ chatKey: key, plan: 'free' },
			{
				...withPlan('free', { account, suggested: 'standard' }),
				sources: { plan: 'constant' },
				locks: { plan: 'constant' },
			},
		);
		expect(screen.getByText(/By the account check/)).toBeTruthy();
		expect(button()).toBeNull();
	});
});
