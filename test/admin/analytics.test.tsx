import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { renderScreen } from './renderScreen.tsx';

const inactive =
	'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.';

const open = (settings: Partial<Settings> = {}) => renderScreen(settings, {}, 'analytics');

const rowOf = (action: string): HTMLElement => screen.getByLabelText(action).closest('tr')!;

const enterIds = async (user: UserEvent, text: string) => {
	await user.click(screen.getByLabelText('Measurement IDs, one a line'));
	await user.paste(text);
};

const saved = async (user: UserEvent) => {
	await user.click(screen.getByText('Save'));
	await screen.findAllByText(/^Saved\./);
};

describe('the plan', () => {
	it.each([
		['free', true],
		['unknown', false],
	] as const)('%s: says that analytics is inactive: %s', async (plan, says) => {
		await open({ plan });
		expect(screen.queryByText(inactive) !== null).toBe(says);
	});

	it('leaves every control usable and saves it on FREE', async () => {
		const { server, user } = await open({ plan: 'free' });
		expect(document.querySelectorAll('.ga4b input').length).toBeGreaterThan(30);
		expect(document.querySelectorAll('.ga4b :disabled')).toHaveLength(0);
		await user.click(screen.getByLabelText('Only these measurement IDs'));
		await enterIds(user, 'G-AB12CD34');
		await saved(user);
		expect(server.saves()).toEqual([
			{ settings: { trackerMode: 'manual', measurementIds: ['G-AB12CD34'] } },
		]);
	});
});

describe('measurement IDs', () => {
	it('offers the corrected ID for one in lower case', async () => {
		const { server, user } = await open({ trackerMode: 'manual' });
		await enterIds(user, 'g-ab12cd34');
		expect(screen.getByText(/is in lower case/)).toBeTruthy();
		await user.click(screen.getByText('Use G-AB12CD34'));
		expect(screen.queryByText(/is in lower case/)).toBeNull();
		await saved(user);
		expect(server.saves()).toEqual([{ settings: { measurementIds: ['G-AB12CD34'] } }]);
	});

	it('says what each entry is that is no measurement ID', async () => {
		const { user } = await open({ trackerMode: 'manual' });
		await enterIds(user, 'UA-123456-1 AW-123456 GTM-ABC123 GT-ABC123 DC-1234 hello');
		const said = [...document.querySelectorAll('.ga4b-problems li')].map((li) => li.textContent);
		expect(said).toEqual([
			expect.stringMatching(/UA-123456-1.*Universal Analytics/),
			expect.stringMatching(/AW-123456.*Google Ads/),
			expect.stringMatching(/GTM-ABC123.*Tag Manager/),
			expect.stringMatching(/GT-ABC123.*Google tag/),
			expect.stringMatching(/DC-1234.*Floodlight/),
			expect.stringMatching(/hello.*not a measurement ID/),
		]);
	});

	it('takes a pasted list with commas', async () => {
		const { server, user } = await open({ trackerMode: 'manual' });
		await enterIds(user, 'G-AAAA1111, G-BBBB2222');
		await saved(user);
		expect(server.saves()).toEqual([
			{ settings: { measurementIds: ['G-AAAA1111', 'G-BBBB2222'] } },
		]);
	});
});

describe('the table of events', () => {
	it('shows all 19 events as they are named now', async () => {
		const { user } = await open();
		expect(document.querySelectorAll('.ga4b-events input[type=checkbox]')).toHaveLength(19);
		expect(within(rowOf('Chatbot_sent')).getByText('smartsupp_chatbot_sent')).toBeTruthy();
		await user.click(screen.getByLabelText('One name for all'));
		expect(within(rowOf('Chatbot_sent')).getByText('smartsupp_chat')).toBeTruthy();
		await user.click(screen.getByText('Yes: keep their names'));
		expect(
			within(rowOf('Chatbot_sent')).getByText('Chatbot_sent', { selector: 'code' }),
		).toBeTruthy();
	});

	it('shows what the privacy choices leave of a label', async () => {
		const { user } = await open();
		const row = rowOf('Agent_served_conversation');
		expect(row.textContent).toContain('J. N.');
		await user.click(screen.getByLabelText('Full name'));
		expect(row.textContent).toContain('Jana Novak');
	});

	it('switches an event off and saves the rule', async () => {
		const { server, user } = await open();
		await user.click(screen.getByLabelText('Url_card_opened'));
		expect(rowOf('Url_card_opened').textContent).toContain('not sent');
		await saved(user);
		expect(server.saves()).toEqual([
			{ settings: { eventRules: [{ action: 'Url_card_opened', send: false, eventName: '' }] } },
		]);
	});

	it('renames an event, and says which name GA4 would refuse', async () => {
		const { user } = await open();
		await user.click(screen.getByLabelText('Rename Contact_acquired'));
		const name = screen.getByLabelText('Name of Contact_acquired in GA4');
		expect(document.activeElement).toBe(name);
		await user.paste('page_view');
		expect(rowOf('Contact_acquired').textContent).toContain('GA4 would refuse this name');
		await user.clear(name);
		await user.paste('chat_contact');
		expect(within(rowOf('Contact_acquired')).getByText('chat_contact')).toBeTruthy();
		expect(rowOf('Contact_acquired').textContent).not.toContain('GA4 would refuse');
	});

	it('says that names and privacy have no effect in native mode', async () => {
		const { user } = await open();
		await user.click(screen.getByLabelText('The chat box sends them itself'));
		expect(screen.getAllByText(/The capture mode is native/)).not.toHaveLength(0);
		expect(rowOf('Agent_served_conversation').textContent).toContain('Jana Novak');
	});

	it('shows generate_lead where it is sent as well', async () => {
		const { user } = await open();
		await user.click(screen.getByLabelText('Send generate_lead as well'));
		expect(within(rowOf('Contact_acquired')).getByText('generate_lead')).toBeTruthy();
		expect(within(rowOf('Chatbot_sent')).queryByText('generate_lead')).toBeNull();
	});
});

describe('the address', () => {
	it('opens the tab it names and follows it', async () => {
		await open();
		expect(screen.getByText('Analytics').getAttribute('aria-current')).toBe('page');
		act(() => {
			window.location.hash = 'connect';
		});
		await waitFor(() =>
			expect(screen.getByText('Connect').getAttribute('aria-current')).toBe('page'),
		);
	});
});

describe('extra parameters', () => {
	it('adds one, refuses a reserved name at once and saves the list', async () => {
		const { server, user } = await open();
		await user.click(screen.getByText('Parameters of your own'));
		await user.click(screen.getByText('Add a parameter'));
		const name = screen.getByLabelText('Name');
		await user.click(name);
		await user.paste('chat_action');
		expect(screen.getByText(/its name is reserved/)).toBeTruthy();
		await user.clear(name);
		await user.paste('shop');
		await user.click(screen.getByLabelText('Value'));
		await user.paste('Brno');
		expect(rowOf('Chatbot_sent').textContent).toContain('shop Brno');
		await saved(user);
		expect(server.saves()).toEqual([
			{ settings: { eventParameters: [{ name: 'shop', value: 'Brno' }] } },
		]);
	});
});

describe('a value that wp-config.php fixes', () => {
	it('cannot be edited and says why', async () => {
		await renderScreen(
			{ eventNames: 'single' },
			{ sources: { eventNames: 'constant' } },
			'analytics',
		);
		expect((screen.getByLabelText('One name for all') as HTMLInputElement).disabled).toBe(true);
		expect(screen.getByText('Fixed in wp-config.php')).toBeTruthy();
	});

	it('cannot be edited either where the network fixes it', async () => {
		await renderScreen(
			{ eventNames: 'single' },
			{ sources: { eventNames: 'network' }, locks: { eventNames: 'network' } },
			'analytics',
		);
		expect((screen.getByLabelText('One name for all') as HTMLInputElement).disabled).toBe(true);
		expect(screen.getByText('Fixed for the network')).toBeTruthy();
	});
});
