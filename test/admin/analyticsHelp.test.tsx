import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { containerFor } from '../../src/gtm/container/containerFor.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { renderScreen } from './renderScreen.tsx';

const open = (settings: Partial<Settings> = {}) => renderScreen(settings, {}, 'analytics');
const actions = () =>
	[...document.querySelectorAll('.ga4b-events tbody tr label')].map((label) => label.textContent);
const card = (title: string): HTMLElement =>
	screen.getByText(title, { selector: 'h2' }).closest<HTMLElement>('.components-card')!;

afterEach(() => vi.restoreAllMocks());

describe('the table of events', () => {
	it('is searched by old names, which it shows, and says how many there are', async () => {
		const { user } = await open();
		await user.click(screen.getByLabelText('Search the events'));
		await user.paste('chatbot message viewed');
		expect(actions()).toEqual(['Chatbot_viewed']);
		expect(screen.getByText('1 event found.')).toBeTruthy();
		expect(document.querySelector('.ga4b-events')?.textContent).toContain(
			'Before 2023: “Chatbot message viewed”.',
		);
	});

	it('switches a group off and on', async () => {
		const { server, user } = await open();
		await user.click(screen.getByLabelText('Switch all off: Ratings'));
		await user.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./);
		expect(server.saves()).toEqual([
			{
				settings: {
					eventRules: [
						{ action: 'Feedback_sent', send: false, eventName: '' },
						{ action: 'Feedback_text_sent', send: false, eventName: '' },
					],
				},
			},
		]);
		await user.click(screen.getByLabelText('Switch all on: Ratings'));
		expect((screen.getByLabelText('Feedback_sent') as HTMLInputElement).checked).toBe(true);
	});
});

describe('the Google tag', () => {
	it('says what follows, and that it needs IDs chosen by hand', async () => {
		const { user } = await open();
		await user.click(screen.getByLabelText('Load the Google tag where a page has none'));
		expect(screen.getByText(/counts page views then, too/)).toBeTruthy();
		expect(screen.getByText(/no effect until you choose measurement IDs by hand/)).toBeTruthy();
	});
});

describe('the container', () => {
	it('is downloaded with what is chosen on the screen and not saved', async () => {
		const { server, user } = await open();
		const blobs: Blob[] = [];
		URL.createObjectURL = (blob) => {
			blobs.push(blob as Blob);
			return 'blob:';
		};
		URL.revokeObjectURL = () => {};
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement,
		) {
			names.push(this.download);
		});
		server.reply = ({ path }) =>
			path.includes('gtm?file=')
				? {
						file: 'tagContainer',
						name: 'container.json',
						text: JSON.stringify(containerFor(defaultSettings, { tag: 'TAG', variable: '' })),
					}
				: undefined;
		await user.click(screen.getByLabelText('One name for all'));
		await user.click(screen.getByText('Download the container'));
		expect(await screen.findByText('Downloaded: container.json')).toBeTruthy();
		expect(names).toEqual(['container.json']);
		const reader = new FileReader();
		const text = await new Promise((resolve) => {
			reader.onload = () => resolve(reader.result);
			reader.readAsText(blobs[0]!);
		});
		expect(text).toContain('"value": "single"');
		expect(server.saves()).toEqual([]);
	});

	it('comes with five steps, and is not made of wrong IDs', async () => {
		await open({ trackerMode: 'manual', measurementIds: ['UA-1234-1'] });
		const gtm = within(card('Google Tag Manager'));
		expect(card('Google Tag Manager').querySelectorAll('ol li').length).toBe(5);
		expect(gtm.getAllByText(/Mend the measurement IDs/).length).toBeGreaterThan(0);
		expect((gtm.getByText('Download the container') as HTMLButtonElement).disabled).toBe(true);
	});
});

describe('the help for GA4', () => {
	it('lists what to create for the choices as they stand, each to be copied', async () => {
		const { user } = await open({ eventNames: 'single' });
		const ga4 = within(card('In GA4'));
		expect(ga4.getByText('Chat agent')).toBeTruthy();
		expect(ga4.getByText(/Several events share a name/)).toBeTruthy();
		await user.click(screen.getByLabelText('One name for each event, in GA4’s style'));
		expect(ga4.queryByText(/Several events share a name/)).toBeNull();
		await user.click(ga4.getByText('Chat agent').closest('tr')!.querySelector('button')!);
		expect(await navigator.clipboard.readText()).toBe('chat_agent');
		expect(await ga4.findByText('Copied.')).toBeTruthy();
	});
});
