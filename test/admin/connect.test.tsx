import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { key, renderScreen, status } from './renderScreen.tsx';

const keyField = () =>
	screen.getByLabelText('Chat key, or the whole chat code') as HTMLInputElement;

const chatCode = `<script>var _smartsupp = _smartsupp || {}; _smartsupp.key = '${key}';</script>`;

describe('the key field', () => {
	it('takes the whole chat code and keeps the key', async () => {
		const { user } = await renderScreen();
		await user.click(keyField());
		await user.paste(chatCode);
		expect(keyField().value).toBe(key);
		expect(screen.getAllByText('The key was found in the chat code.')).not.toHaveLength(0);
	});

	it('offers a measurement ID that the code names, in capitals where it is not', async () => {
		const { server, user } = await renderScreen();
		await user.click(keyField());
		await user.paste(`${chatCode}<script>_smartsupp.gaKey = 'g-ab12cd34';</script>`);
		await user.click(screen.getByRole('button', { name: 'Send events to G-AB12CD34' }));
		await user.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toEqual([
			{ settings: { chatKey: key, trackerMode: 'manual', measurementIds: ['G-AB12CD34'] } },
		]);
	});

	it.each([
		['a REST token', 'Bearer abcdefghijklmnopqrstuvwxyz', /REST API/],
		['an e-mail address', 'me@example.com', /e-mail address/],
		['code without a key', '<script>var a = 1;</script>', /no key in this code/],
		['two keys', `${chatCode}_smartsupp.key='${'f'.repeat(40)}'`, /more than one key/],
	])('explains %s at once', async (_what, pasted, words) => {
		const { user } = await renderScreen();
		await user.click(keyField());
		await user.paste(pasted);
		expect(screen.getByText(words).className).toBe('ga4b-fault');
		expect(keyField().getAttribute('aria-invalid')).toBe('true');
	});

	it('does not call half a key wrong before the field is left', async () => {
		const { user } = await renderScreen();
		await user.type(keyField(), '0123');
		expect(screen.queryByText(/not a chat key/)).toBeNull();
		await user.tab();
		expect(screen.getByText(/not a chat key/)).toBeTruthy();
	});
});

describe('the official plugin', () => {
	const rest = { status: { ...status, officialPlugin: { active: true, key } } };

	it('offers its key, and saves nothing before Save', async () => {
		const { server, user } = await renderScreen({ chatSource: 'elsewhere' }, rest);
		await user.click(screen.getByRole('button', { name: 'Take over its key' }));
		expect(keyField().value).toBe(key);
		expect(server.saves()).toEqual([]);
		await user.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toEqual([{ settings: { chatKey: key, chatSource: 'plugin' } }]);
	});

	it('is not spoken of where it is not active', async () => {
		await renderScreen();
		expect(screen.queryByText(/own plugin is active/)).toBeNull();
	});
});

describe('the checklist', () => {
	const stepOf = (title: string) =>
		screen.getByText(title, { selector: 'strong' }).closest('li')!.className;

	it('starts with everything to do', async () => {
		await renderScreen();
		for (const title of ['Chat key', 'Plan', 'Measurement IDs', 'First event seen']) {
			expect(stepOf(title)).toContain('is-open');
		}
	});

	it('follows what is entered and what a browser saw', async () => {
		const seen = { state: 'armed', ids: ['G-AAAA1111'], event: true, date: '' } as const;
		await renderScreen({ chatKey: key, plan: 'pro' }, { status: { ...status, seen } });
		for (const title of ['Chat key', 'Plan', 'Measurement IDs', 'First event seen']) {
			expect(stepOf(title)).toContain('is-done');
		}
	});

	it('calls for attention where the plan does not deliver', async () => {
		const { user } = await renderScreen();
		await user.click(screen.getByLabelText('FREE'));
		expect(stepOf('Plan')).toContain('is-attention');
	});
});
