import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { key, renderScreen, status } from './renderScreen.tsx';

const today = '2026-11-20T10:00:00Z';

const keyField = () =>
	screen.getByLabelText('Chat key, or the whole chat code') as HTMLInputElement;

const chatCode = `<script>var _smartsupp = _smartsupp || {}; _smartsupp.key = '${key}';</script>`;

describe('the key field', () => {
	it('says where the key stands, and where those without an account get one', async () => {
		const { user } = await renderScreen();
		const link = screen.getByRole('link', { name: /Sign up at Smartsupp/ });
		expect(link.getAttribute('href')).toBe('https://www.smartsupp.com/');
		await user.click(screen.getByText('Where is the key?'));
		expect(screen.getByText('Open Settings > Chat box > Chat code.')).toBeTruthy();
		await user.click(keyField());
		await user.paste(key);
		expect(screen.queryByRole('link', { name: /Sign up at Smartsupp/ })).toBeNull();
	});

	it('says that no key is needed where the chat is installed elsewhere', async () => {
		const { user } = await renderScreen();
		await user.click(screen.getByLabelText(/^Something else/));
		expect(screen.getByText(/Not needed where the chat is installed elsewhere/)).toBeTruthy();
		expect(screen.queryByRole('link', { name: /Sign up at Smartsupp/ })).toBeNull();
	});

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

	it('takes the chat box for an answer where nobody has said the plan', async () => {
		const seen = { state: 'waiting', ids: [], event: false, date: '', delivered: today } as const;
		await renderScreen({}, { status: { ...status, seen } });
		expect(stepOf('Plan')).toContain('is-done');
		// The last look was at a page without the chat.
		expect(stepOf('Google Analytics connected in Smartsupp')).toContain('is-done');
		expect(screen.getByText('Your account delivers: STANDARD or PRO.')).toBeTruthy();
	});

	it('leads to the field of a step that is open', async () => {
		const { user } = await renderScreen();
		await user.click(screen.getByRole('button', { name: 'Enter it under “Chat box”' }));
		expect(document.activeElement).toBe(keyField());
		await user.click(screen.getByRole('button', { name: 'Go to the plan' }));
		expect(document.activeElement).toBe(screen.getByLabelText('I do not know'));
	});
});

describe('the order of the tab', () => {
	const headings = () => screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);

	it('begins with the key where there is none yet, and stays so while it is saved', async () => {
		const { user } = await renderScreen();
		expect(headings()[0]).toBe('Chat box');
		expect(screen.getByText(/^Start here/)).toBeTruthy();
		await user.click(keyField());
		await user.paste(key);
		await user.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findAllByText(/^Saved\./);
		expect(headings()[0]).toBe('Chat box');
	});

	it('begins with the way to the first event once there is a key', async () => {
		await renderScreen({ chatKey: key });
		expect(headings()[0]).toBe('From the chat to GA4');
		expect(screen.queryByText(/^Start here/)).toBeNull();
	});
});

describe('what holds on the pages', () => {
	it('says both, and lists every reason by whether it holds', async () => {
		const reason = (code: string, applies: boolean | null) =>
			({ code, stops: ['chat', 'analytics'], sentence: `Because of ${code}.`, applies }) as const;
		const reasons = [reason('no_key', true), reason('path', null), reason('feed', false)];
		const { user } = await renderScreen({}, { status: { ...status, reasons } });
		expect(screen.getByText(status.chat.sentence)).toBeTruthy();
		expect(screen.getByText(status.analytics.sentence)).toBeTruthy();
		await user.click(screen.getByText('Every reason to keep silent'));
		for (const [title, sentence] of [
			['Holds now', 'Because of no_key.'],
			['Depends on the page', 'Because of path.'],
			['Does not hold now', 'Because of feed.'],
		]) {
			const list = screen.getByRole('heading', { name: title! }).nextElementSibling!;
			expect(list.textContent).toContain(sentence);
			expect(list.children).toHaveLength(1);
		}
		expect(screen.getAllByText('Stops: the chat, the events to Google Analytics')).toHaveLength(3);
	});

	it('says a sentence once that stops both', async () => {
		const stopped = { printed: false, reason: 'site_not_confirmed', sentence: 'Silent here.' };
		await renderScreen({}, { status: { ...status, chat: stopped, analytics: stopped } });
		expect(screen.getAllByText('Silent here.')).toHaveLength(1);
	});
});

describe('a copy of the site', () => {
	const site = {
		host: 'copy.example',
		environment: 'staging',
		confirmed: { host: 'shop.example', environment: 'production' },
		isConfirmed: false,
		sentence: 'The settings were confirmed for shop.example, and this is copy.example.',
	};

	it('is warned of, and confirmed by a button', async () => {
		const { server, user } = await renderScreen({}, { status: { ...status, site } });
		const confirmed = { ...site, isConfirmed: true, sentence: 'Confirmed for this site.' };
		server.reply = ({ path }) =>
			path.endsWith('/site/confirm') ? { ...status, site: confirmed } : undefined;
		expect(screen.getByText(site.sentence)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: 'This is the site: confirm' }));
		const text = await screen.findByText('Confirmed for this site.');
		expect(screen.queryByRole('button', { name: 'This is the site: confirm' })).toBeNull();
		expect(document.activeElement).toBe(text.parentElement);
		expect(server.requests.at(-1)).toMatchObject({
			method: 'POST',
			path: '/ga4-bridge-for-smartsupp/v1/site/confirm',
		});
	});

	it('stays warned of where the server could not store that', async () => {
		const { server, user } = await renderScreen({}, { status: { ...status, site } });
		server.failure = { code: 'x', message: 'Not stored.', data: { status: 500 } };
		await user.click(screen.getByRole('button', { name: 'This is the site: confirm' }));
		expect(await screen.findByText('The site answered: Not stored.')).toBeTruthy();
		expect(screen.getByText(site.sentence)).toBeTruthy();
	});

	it('is not spoken of on the site itself', async () => {
		await renderScreen({}, { status: { ...status, site: { ...site, isConfirmed: true } } });
		expect(screen.queryByText(site.sentence)).toBeNull();
	});
});

describe('the network’s screen', () => {
	it('has the three fields and nothing that a site alone can do', async () => {
		const { server, user } = await renderScreen({}, {}, 'connect', 'network', (site) => {
			const { status: _, ...answer } = site.answer;
			site.answer = answer;
		});
		expect(keyField()).toBeTruthy();
		expect(screen.getByLabelText('This plugin')).toBeTruthy();
		await user.click(screen.getByLabelText('STANDARD'));
		for (const name of ['Check now', 'Open your site and watch', /^Test with the chat box/]) {
			expect(screen.queryByRole('button', { name })).toBeNull();
		}
		expect(screen.queryByText('From the chat to GA4')).toBeNull();
		expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
		await user.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toMatchObject([{ scope: 'network', settings: { plan: 'standard' } }]);
	});
});
