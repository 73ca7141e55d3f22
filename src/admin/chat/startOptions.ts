import { __ } from '@wordpress/i18n';
import type { ChatStart } from '../../settings/pageChoices.ts';
import type { Option } from '../parts/Choice.tsx';

/** The ways to start the chat, each with what it means for visitors. */
export const startOptions = (): readonly Option<ChatStart>[] => [
	{
		value: 'now',
		label: __('At once', 'ga4-bridge-for-smartsupp'),
		description: __('As Smartsupp’s own code does.', 'ga4-bridge-for-smartsupp'),
	},
	{
		value: 'idle',
		label: __('When the browser rests', 'ga4-bridge-for-smartsupp'),
		description: __(
			'After the page has loaded; a page that never rests is waited for 5 seconds.',
			'ga4-bridge-for-smartsupp',
		),
	},
	{
		value: 'interaction',
		label: __('With the first interaction', 'ga4-bridge-for-smartsupp'),
		description: __(
			'With the first click, touch, key or scroll. Visitors who do nothing see no chat and no chatbot.',
			'ga4-bridge-for-smartsupp',
		),
	},
	{
		value: 'delay',
		label: __('After a delay', 'ga4-bridge-for-smartsupp'),
		description: __(
			'This many seconds after the page has loaded (1–600).',
			'ga4-bridge-for-smartsupp',
		),
	},
	{
		value: 'consent',
		label: __('With consent', 'ga4-bridge-for-smartsupp'),
		description: __(
			'Once the visitor consents to analytics (with the WP Consent API: to the category chosen under Consent). Where nobody asks, when the page has loaded. The chat button starts it too: the visitor asked for it.',
			'ga4-bridge-for-smartsupp',
		),
	},
	{
		value: 'manual',
		label: __('By your page', 'ga4-bridge-for-smartsupp'),
		description: __(
			'Only when your page calls smartsuppGa4.start(). That call starts the chat at once in every mode but the first.',
			'ga4-bridge-for-smartsupp',
		),
	},
];
