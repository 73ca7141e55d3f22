import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { LabelKind } from '../../events/catalogue.ts';
import type { BridgeOptions } from '../../events/options.ts';
import { redactLabel } from '../../events/redactLabel.ts';
import { bridgeOptionsOf } from '../../settings/settings.ts';
import { Choice } from '../parts/Choice.tsx';
import { sampleLabels } from './eventRows.ts';

/** What of people's names and words goes to Google, which forbids personal data in parameters. */
export const PrivacyFields = (): ReactNode => (
	<>
		<p>
			{__(
				'Google forbids personal data in event parameters. In button texts and names of automations, e-mail addresses and phone numbers in their usual spellings are always replaced; what nobody would take for one may pass. What is written in a conversation is never sent. An event that this version does not know goes out without its label.',
				'ga4-bridge-for-smartsupp',
			)}
		</p>
		<Choice
			name="agentNames"
			legend={__('Names of agents', 'ga4-bridge-for-smartsupp')}
			options={[
				option('initials', __('Initials', 'ga4-bridge-for-smartsupp'), 'agent', 'agentNames'),
				option('keep', __('Full name', 'ga4-bridge-for-smartsupp'), 'agent', 'agentNames'),
				option('drop', __('Leave out', 'ga4-bridge-for-smartsupp'), 'agent', 'agentNames'),
			]}
		/>
		<Choice
			name="feedbackText"
			legend={__('What visitors write with a rating', 'ga4-bridge-for-smartsupp')}
			options={[
				option('drop', __('Leave out', 'ga4-bridge-for-smartsupp'), 'feedback', 'feedbackText'),
				option(
					'redact',
					__('Send without e-mail addresses and phone numbers', 'ga4-bridge-for-smartsupp'),
					'feedback',
					'feedbackText',
				),
			]}
		/>
		<Choice
			name="linkUrls"
			legend={__('Addresses of opened links', 'ga4-bridge-for-smartsupp')}
			options={[
				option(
					'noQuery',
					__('Without the part after the question mark', 'ga4-bridge-for-smartsupp'),
					'link',
					'linkUrls',
				),
				option('keep', __('Whole address', 'ga4-bridge-for-smartsupp'), 'link', 'linkUrls'),
				option('host', __('Website only', 'ga4-bridge-for-smartsupp'), 'link', 'linkUrls'),
				option('drop', __('Leave out', 'ga4-bridge-for-smartsupp'), 'link', 'linkUrls'),
			]}
		/>
	</>
);

/** A choice with what becomes of the sample label under it, as the core itself makes it. */
const option = <K extends 'agentNames' | 'feedbackText' | 'linkUrls'>(
	value: BridgeOptions[K],
	label: string,
	kind: LabelKind,
	name: K,
): { value: BridgeOptions[K]; label: string; description: string } => {
	const sample = sampleLabels[kind];
	const result = redactLabel(kind, sample, bridgeOptionsOf({ [name]: value }));
	const description =
		result === ''
			? sprintf(
					/* translators: %s: a sample, such as the name of an agent. */
					__('“%s” is not sent.', 'ga4-bridge-for-smartsupp'),
					sample,
				)
			: sprintf(
					/* translators: 1: a sample, 2: what is sent of it. */
					__('“%1$s” is sent as “%2$s”.', 'ga4-bridge-for-smartsupp'),
					sample,
					result,
				);
	return { value, label, description };
};
