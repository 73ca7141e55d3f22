import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { tidyColour } from '../../src/admin/chat/tidyColour.ts';
import type { Choices, SettingsAnswer } from '../../src/admin/rest/contract.ts';
import { chatLookNames, defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { renderScreen } from './renderScreen.tsx';

const choices: Choices = {
	roles: [
		{ slug: 'administrator', name: 'Administrator' },
		{ slug: 'shop_manager', name: 'Shop manager' },
	],
	postTypes: [
		{ slug: 'post', label: 'Posts' },
		{ slug: 'product', label: 'Products' },
	],
	environments: ['production', 'staging', 'development', 'local'],
	environment: 'staging',
	language: 'de_DE',
	shop: false,
};

const open = (
	settings: Partial<Settings> = {},
	rest: Partial<Omit<SettingsAnswer, 'settings'>> = {},
) => renderScreen(settings, { choices, ...rest }, 'chat');

const saved = async (user: UserEvent) => {
	await user.click(screen.getByText('Save'));
	// The screen is large for jsdom.
	await screen.findAllByText(/^Saved\./, undefined, { timeout: 10_000 });
};
const enter = async (user: UserEvent, label: string, text: string) => {
	await user.click(screen.getByLabelText(label));
	await user.paste(text);
};
const part = (name: string): HTMLElement =>
	document.querySelector<HTMLElement>(`[data-setting="${name}"]`)!;
const sketch = (): HTMLElement => screen.getByRole('img');
/** Where the sketch has the button, in pixels of the window that it draws. */
const buttons = (): string[] =>
	[...sketch().querySelectorAll('g[transform] > path')].map(
		(path) => path.parentElement?.getAttribute('transform') ?? '',
	);

describe('the look of the chat box', () => {
	it('shows defaults as in the account, and edits and saves every setting of it', async () => {
		const { server, user } = await open();
		expect(within(part('chatSide')).getByLabelText('As in the account')).toMatchObject({
			checked: true,
		});
		await user.click(within(part('chatSide')).getByLabelText('Left'));
		await user.type(screen.getByLabelText('Pixels from the side'), '40');
		await user.type(screen.getByLabelText('Pixels from the bottom'), '096');
		fireEvent.change(screen.getByLabelText('Pick the colour'), { target: { value: '#1d4fd8' } });
		await user.click(screen.getByLabelText('Show the chat on phones'));
		await user.selectOptions(screen.getByLabelText('Language'), 'That of each page');
		await user.click(screen.getByLabelText('Show it'));
		await enter(user, 'Page that the privacy notice leads to', ' https://shop.example/privacy');
		await saved(user);
		expect(server.saves()).toEqual([
			{
				settings: {
					chatSide: 'left',
					chatOffsetX: '40',
					chatOffsetY: '96',
					chatColor: '#1d4fd8',
					chatOnMobile: false,
					chatLanguage: 'page',
					privacyNotice: 'on',
					privacyNoticeUrl: 'https://shop.example/privacy',
				},
			},
		]);
	});

	it('goes back to the account by emptying, and keeps the focus where a button goes', async () => {
		const { server, user } = await open({ chatOffsetX: '40', chatColor: '#7a1f1f' });
		await user.clear(screen.getByLabelText('Pixels from the side'));
		await user.click(screen.getByText('Use that of the account'));
		expect(document.activeElement).toBe(screen.getByLabelText('Pick the colour'));
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { chatOffsetX: '', chatColor: '' } }]);
	});

	it('offers every language by name', async () => {
		const { user } = await open();
		const select = screen.getByLabelText<HTMLSelectElement>('Language');
		expect(select.value).toBe('account');
		expect(within(select).getByText('Czech (cs)')).toBeTruthy();
		expect(within(select).getByText('Brazilian Portuguese (br)')).toBeTruthy();
		await user.selectOptions(select, 'cs');
		expect(select.value).toBe('cs');
	});

	it.each([
		['1D4FD8', '#1d4fd8'],
		['#abc', '#aabbcc'],
		[' #ABCDEF ', '#abcdef'],
		['red', 'red'],
		['#12', '#12'],
		['', ''],
	])('takes "%s" for the colour "%s"', (typed, colour) => {
		expect(tidyColour(typed)).toBe(colour);
	});

	it('completes a colour and an address when their field is left', async () => {
		const { server, user } = await open();
		await user.type(screen.getByLabelText('Colour'), 'abc');
		await enter(user, 'Page that the privacy notice leads to', 'https://müller.example/über uns');
		await user.tab();
		await saved(user);
		expect(server.saves()).toEqual([
			{
				settings: {
					chatColor: '#aabbcc',
					privacyNoticeUrl: 'https://xn--mller-kva.example/%C3%BCber%20uns',
				},
			},
		]);
	});

	it('shows beside the field what the server refuses', async () => {
		const { server, user } = await open();
		await user.type(screen.getByLabelText('Colour'), 'red');
		server.failure = {
			code: 'rest_invalid_param',
			data: {
				status: 400,
				faults: [{ field: 'chatColor', value: 'red', message: 'chatColor is “red”. Enter …' }],
			},
		};
		await user.click(screen.getByText('Save'));
		await within(part('chatColor')).findByText('chatColor is “red”. Enter …', undefined, {
			timeout: 10_000,
		});
		expect(document.activeElement).toBe(screen.getByLabelText('Colour'));
	});

	it('fixes what wp-config.php fixes', async () => {
		await open({}, { locks: Object.fromEntries(chatLookNames.map((name) => [name, 'constant'])) });
		for (const name of chatLookNames)
			expect([name, part(name).querySelectorAll(':disabled').length > 0]).toEqual([name, true]);
	});
});

describe('the sketch', () => {
	it('stands for the account until something is chosen, and says so', async () => {
		await open();
		expect(sketch().getAttribute('aria-label')).toMatch(/the account says, drawn at the right/);
		expect(buttons()).toEqual(['translate(920 620)', 'translate(320 620)']);
	});

	it('follows the unsaved choices: side, distances, colour, phones and button', async () => {
		const { user } = await open();
		await user.click(within(part('chatSide')).getByLabelText('Left'));
		await user.type(screen.getByLabelText('Pixels from the side'), '0');
		await user.type(screen.getByLabelText('Pixels from the bottom'), '100');
		await user.type(screen.getByLabelText('Colour'), '#ffee00');
		expect(buttons()).toEqual(['translate(0 540)', 'translate(0 540)']);
		expect(sketch().querySelectorAll('[fill="#ffee00"]')).toHaveLength(2);
		expect(sketch().querySelector('g > path')?.getAttribute('stroke')).toBe('#000');
		await user.click(screen.getByLabelText('Show the chat on phones'));
		expect(buttons()).toHaveLength(1);
		expect(sketch().textContent).toBe('');
		await user.click(screen.getByLabelText('Button until the chat starts'));
		expect(sketch().textContent).toBe('');
		await user.click(screen.getByLabelText('With consent'));
		expect(sketch().textContent).toBe('Chat with us');
		expect(sketch().getAttribute('aria-label')).toBe(
			'The button of the chat stands at the left. Pixels from the side: 0; from the bottom: 100. Its colour is #ffee00. Until the chat starts, it says “Chat with us”. On phones there is none.',
		);
	});

	it('keeps the button in the window, and draws no value that is none', async () => {
		await open({ chatOffsetX: '999', chatOffsetY: '<b>', chatColor: 'url(//x.example)' });
		expect(buttons()).toEqual(['translate(0 620)', 'translate(0 620)']);
		expect(sketch().innerHTML).not.toContain('url(');
	});
});

describe('the start of the chat', () => {
	it('asks for the seconds of a delay only', async () => {
		const { server, user } = await open();
		expect(screen.queryByLabelText('Seconds')).toBeNull();
		await user.click(screen.getByLabelText('After a delay'));
		fireEvent.change(screen.getByLabelText('Seconds'), { target: { value: '7.5' } });
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { startChat: 'delay', startDelay: 7.5 } }]);
	});

	it('tells for every mode what it means for visitors', async () => {
		await open();
		const radios = within(part('startChat')).getAllByRole('radio');
		expect(radios).toHaveLength(6);
		for (const radio of radios) {
			const text = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
			expect(text?.textContent).toMatch(/\w.*\.$/);
		}
		expect(part('startChat').textContent).toMatch(/chatbots and automatic messages wait too/);
	});

	it('says that look and start have no effect where the chat is installed elsewhere, and keeps them', async () => {
		const { user } = await open({ chatSource: 'elsewhere' });
		expect(screen.getByText(/have no effect/)).toBeTruthy();
		expect(document.querySelectorAll('.ga4b :disabled')).toHaveLength(0);
		await user.click(screen.getByText('Change who installs the chat'));
		expect(window.location.hash).toBe('#connect');
	});
});

describe('the rules', () => {
	it('takes paths one a line, and leaves the text as it is typed', async () => {
		const { server, user } = await open();
		const field = screen.getByLabelText<HTMLTextAreaElement>('Not on these paths, one a line');
		await user.type(field, '/checkout/*{enter}{enter} /cart ');
		expect(field.value).toBe('/checkout/*\n\n /cart ');
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { hideOnPaths: ['/checkout/*', '/cart'] } }]);
	});

	it('ticks roles, kinds of posts and environments of this site', async () => {
		const { server, user } = await open();
		await user.click(screen.getByLabelText('Shop manager shop_manager'));
		await user.click(screen.getByLabelText('Products product'));
		await user.click(within(part('hideInEnvironments')).getByLabelText(/staging/));
		expect(screen.getByText('This site is of the type staging.')).toBeTruthy();
		await saved(user);
		expect(server.saves()).toEqual([
			{
				settings: {
					hideForRoles: ['shop_manager'],
					hideOnPostTypes: ['product'],
					hideInEnvironments: ['staging'],
				},
			},
		]);
	});

	it('keeps what is stored and the site has not, to be seen and unticked', async () => {
		const { server, user } = await open({ hideForRoles: ['old role', 'administrator'] });
		const old = screen.getByLabelText<HTMLInputElement>('old role not on this site');
		expect(old.checked).toBe(true);
		await user.click(old);
		expect(old.isConnected).toBe(true);
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { hideForRoles: ['administrator'] } }]);
	});
});

describe('what the chat knows of visitors', () => {
	const offered = (): string[] =>
		within(part('visitorData'))
			.getAllByRole('checkbox')
			.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? '');

	it('is chosen one by one, nothing of it by default', async () => {
		const { server, user } = await open();
		expect(offered()).toEqual(['Name name', 'E-mail address email', 'Role role']);
		expect(part('visitorData').querySelectorAll(':checked')).toHaveLength(0);
		await user.click(screen.getByLabelText('Name name'));
		await user.click(screen.getByLabelText('Role role'));
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { visitorData: ['name', 'role'] } }]);
	});

	it('has the totals of a shop only where there is one, and keeps what was chosen before', async () => {
		await open({}, { choices: { ...choices, shop: true } });
		expect(offered().slice(3)).toEqual(['Number of orders orders', 'Total spent spent']);
		cleanup();
		await open({ visitorData: ['spent'] });
		expect(offered().slice(3)).toEqual(['spent not on this site']);
	});
});

it("has text fields for roles and kinds of posts on the network's screen", async () => {
	const { server, user } = await renderScreen(
		{},
		{ choices, status: undefined as never, locked: [] },
		'chat',
		'network',
	);
	expect(screen.queryByLabelText('Shop manager shop_manager')).toBeNull();
	await user.type(
		screen.getByLabelText('Not for these roles, one a line'),
		'Shop Manager{enter}editor',
	);
	await user.click(within(part('hideInEnvironments')).getByLabelText(/local/));
	await saved(user);
	expect(server.saves()).toEqual([
		expect.objectContaining({
			scope: 'network',
			settings: { hideForRoles: ['Shop Manager', 'editor'], hideInEnvironments: ['local'] },
		}),
	]);
	expect(within(part('chatSide')).getByText(/Sites may change this/)).toBeTruthy();
});

it('shows a control for every setting of the tab', async () => {
	await open({ startChat: 'delay' });
	const shown = [...document.querySelectorAll<HTMLElement>('[data-setting]')].map(
		({ dataset }) => dataset.setting,
	);
	const names = Object.keys(defaultSettings).filter((name) =>
		/^(chat(?!Key|Source)|privacy|start|facade|hide|show|visitor)/.test(name),
	);
	expect([...new Set(shown)].sort()).toEqual(names.sort());
});
