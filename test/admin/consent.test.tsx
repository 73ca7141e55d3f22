import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isHeldByComplianz } from '../../src/admin/consent/isHeldByComplianz.ts';
import { chatOutcome, decisions, eventOutcome } from '../../src/admin/consent/outcomes.ts';
import type { Status } from '../../src/admin/rest/contract.ts';
import { chatStarts, consentSources } from '../../src/settings/pageChoices.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { renderScreen, status } from './renderScreen.tsx';

const open = (
	settings: Partial<Settings> = {},
	consentTool: NonNullable<Status['consentTool']> | null = null,
) => renderScreen(settings, { status: { ...status, consentTool } }, 'consent');

const cells = (row: RegExp): (string | null)[] =>
	within(screen.getByRole('row', { name: row }))
		.getAllByRole('cell')
		.map(({ textContent }) => textContent);

describe('the consent tool', () => {
	it.each([
		[null, /^No consent tool was found among the plugins\./],
		[{ name: null, wpConsentApi: true }, /^The WP Consent API is active\. It asks nobody/],
		[{ name: 'Complianz', wpConsentApi: true }, /^Found: Complianz, with the WP Consent API\.$/],
		[{ name: 'Cookiebot', wpConsentApi: false }, /^Found: Cookiebot, without the WP Consent API/],
	])('%j: says what was found, and nothing to be afraid of', async (tool, words) => {
		await open({}, tool);
		expect(screen.getByText(words)).toBeTruthy();
		expect(document.querySelectorAll('.ga4b-inactive, .ga4b-fault')).toHaveLength(0);
		expect(screen.queryByText(/counts live chats to marketing/) !== null).toBe(
			tool?.name === 'Complianz',
		);
	});

	it.each([
		[null, true],
		[{ name: 'Cookiebot', wpConsentApi: false }, true],
		[{ name: 'Complianz', wpConsentApi: true }, false],
	])('%j: says whether a chosen WP Consent API is missing: %s', async (tool, isMissing) => {
		await open({ consentSource: 'wp_consent_api' }, tool);
		expect(screen.queryByText(/is not active on this site/) !== null).toBe(isMissing);
	});
});

describe('the look at the front page', () => {
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	it.each([
		[{}, 'Nothing on the front page knows an answer: there, nobody asks.'],
		[
			{ wp_has_consent: () => false, dataLayer: [['consent', 'default', {}]] },
			'On the front page, an answer is known to: the WP Consent API, Google’s consent mode. You have not answered in this browser.',
		],
		[
			{ google_tag_data: { ics: { entries: { analytics_storage: { update: true } } } } },
			'On the front page, an answer is known to: Google’s consent mode. In this browser, analytics is allowed.',
		],
		[
			{ smartsuppGa4: { choice: { analytics: false } } },
			'On the front page, an answer is known to: the page’s own call. In this browser, analytics is refused.',
		],
	])('%j: says what on it knows the answer', async (globals, words) => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
		const page = {
			closed: false,
			location: { href: `${window.location.origin}/?look` },
			document: {
				readyState: 'complete',
				cookie: '',
				scripts: [],
				getElementById: () => ({}),
			},
			google_tag_manager: { 'G-SHOP1111': {} },
			...globals,
		};
		vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(
			page as unknown as Window,
		);
		vi.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockImplementation(() => {});
		await open();
		expect(document.querySelectorAll('iframe')).toHaveLength(0);
		fireEvent.click(screen.getByText('Look at the front page'));
		await act(() => vi.advanceTimersByTimeAsync(9_000));
		expect(screen.getByText(words)).toBeTruthy();
		expect(document.querySelectorAll('iframe')).toHaveLength(0);
	});
});

describe('what happens when', () => {
	it('follows the unsaved choices', async () => {
		const { server, user } = await open();
		expect(cells(/Chat box/)).toEqual(Array(3).fill('It starts at once.'));
		expect(cells(/Chat events/)[1]).toBe('They are sent.');
		expect(cells(/Chat events/)[2]).toMatch(/^They go to Google’s tag/);
		await user.click(screen.getByLabelText('Nothing goes to Google (basic)'));
		expect(cells(/Chat events/)[0]).toMatch(/^They wait on the page, 50 at most/);
		expect(cells(/Chat events/)[2]).toBe('They are dropped; nothing goes to Google.');
		await user.click(screen.getByLabelText('Nowhere: nobody is asked'));
		expect(cells(/Chat events/)).toEqual(['They are sent.']);
		await user.selectOptions(screen.getByLabelText('Category of the WP Consent API'), 'Marketing');
		expect(screen.getByText(/^Without effect/)).toBeTruthy();
		await user.click(screen.getByText('Save'));
		await screen.findAllByText(/^Saved\./, undefined, { timeout: 10_000 });
		expect(server.saves()).toEqual([
			{ settings: { consentMode: 'basic', consentSource: 'none', consentCategory: 'marketing' } },
		]);
	});

	const outcomes = (settings: Partial<Settings>, of: typeof eventOutcome): string[] =>
		decisions.map((decision) => of({ ...defaultSettings, ...settings }, decision));

	it('says what Complianz holds back, and for how long', async () => {
		await open({}, { name: 'Complianz', wpConsentApi: true });
		expect(screen.getByText(/^Complianz holds the chat back until/)).toBeTruthy();
		expect(cells(/Chat box/)).toEqual([
			'Complianz holds it back.',
			'It starts at once.',
			'Complianz holds it back.',
		]);
		cleanup();
		await open({ startChat: 'consent' }, { name: 'Complianz', wpConsentApi: true });
		expect(screen.queryByText(/^Complianz holds the chat back until/)).toBeNull();
		expect(cells(/Chat box/)).toEqual(['It waits.', 'It starts.', 'It does not start.']);
		cleanup();
		await open({ chatSource: 'elsewhere' }, { name: 'Complianz', wpConsentApi: true });
		expect(screen.queryByText(/holds/)).toBeNull();
		cleanup();
		// Without the API a chat that waits would not hear of the answer.
		await open({ startChat: 'consent' }, { name: 'Complianz', wpConsentApi: false });
		expect(screen.getByText(/^Complianz holds the chat back until/)).toBeTruthy();
	});

	it.each([
		['auto', true, false],
		['auto', false, true],
		['none', true, true],
		['page', false, false],
	] as const)(
		'knows of a waiting chat with the source %s, the API there: %s',
		(consentSource, wpConsentApi, held) => {
			const settings: Settings = { ...defaultSettings, startChat: 'consent', consentSource };
			expect(isHeldByComplianz(settings, { name: 'Complianz', wpConsentApi })).toBe(held);
		},
	);

	it("says when the chat is told the visitor's data, where it is", async () => {
		await open();
		expect(screen.queryByText(/Data of logged-in visitors/)).toBeNull();
		cleanup();
		await open({ visitorData: ['name'] });
		expect(cells(/Data of logged-in visitors/)).toEqual([
			'The chat is told nothing.',
			'The chat is told.',
			'The chat is told nothing.',
		]);
		expect(screen.getByText(/the answer to marketing counts/)).toBeTruthy();
	});

	it.each([
		[{ startChat: 'consent' }, ['It waits.', 'It starts.', 'It does not start.']],
		[
			{ startChat: 'consent', facadeButton: true },
			[
				'It waits. A click on its button starts it.',
				'It starts.',
				'It does not start. A click on its button starts it.',
			],
		],
		[
			{ startChat: 'consent', consentSource: 'none' },
			Array(3).fill('It starts when the page has loaded.'),
		],
		[{ startChat: 'delay' }, Array(3).fill('It starts after the delay.')],
		[
			{ startChat: 'consent', chatSource: 'elsewhere' },
			Array(3).fill('It is installed elsewhere and starts as it does there.'),
		],
	] as const)('%j: says when the chat box starts', (settings, words) => {
		expect(outcomes(settings, chatOutcome)).toEqual(words);
	});

	it.each([
		[{ plan: 'free', consentMode: 'basic' }, /FREE/],
		[{ captureMode: 'native', consentMode: 'basic' }, /The chat box sends them itself/],
		[{ consentSource: 'none', consentMode: 'basic' }, /^They are sent\.$/],
	] as const)('%j: says of events what does not depend on the visitor', (settings, words) => {
		for (const text of outcomes(settings, eventOutcome)) expect(text).toMatch(words);
	});

	it('has a sentence for every choice', () => {
		for (const startChat of chatStarts)
			for (const consentSource of consentSources)
				for (const text of [
					...outcomes({ startChat, consentSource }, chatOutcome),
					...outcomes({ startChat, consentSource, consentMode: 'basic' }, eventOutcome),
				])
					expect(text).toMatch(/^[A-Z].*\.$/);
	});

	it('leads to the start of the chat', async () => {
		const { user } = await open();
		await user.click(screen.getByText('Change when the chat starts'));
		expect(window.location.hash).toBe('#chat');
	});
});

it('copies the line for a tool of the page', async () => {
	const { user } = await open();
	await user.click(screen.getByRole('button', { name: /Copy.*the call for consent/ }));
	expect(await navigator.clipboard.readText()).toBe(
		'window.smartsuppGa4?.consent?.({ analytics: true, marketing: true });',
	);
});

it("shows no tool on the network's screen, and every field", async () => {
	await renderScreen({}, { status: undefined as never, locked: [] }, 'consent', 'network');
	expect(screen.getByText(/is shown on the screen of that site/)).toBeTruthy();
	for (const name of ['consentMode', 'consentSource', 'consentCategory'])
		expect(document.querySelector(`[data-setting="${name}"]`)).not.toBeNull();
});
