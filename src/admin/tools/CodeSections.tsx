import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { differencesOf } from '../../settings/settings.ts';
import { Section } from '../parts/Section.tsx';
import { useScreen } from '../state/screen.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { commandLines } from './commandLines.ts';
import { phpSnippet } from './phpSnippet.ts';

/** The saved settings as PHP, to be locked in wp-config.php. */
export const ConfigSection = (): ReactNode => {
	const differences = differencesOf(useScreen().saved);
	return (
		<Section title={__('Lock settings in wp-config.php', 'ga4-bridge-for-smartsupp')}>
			<p>
				{__(
					'What stands in wp-config.php goes before what is stored, and nobody can change it here: its fields are locked. Leave out the lines of settings that are to stay editable. Put it above the line that says to stop editing.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			{Object.keys(differences).length === 0 ? (
				<OnlyDefaults />
			) : (
				<CodeBlock
					code={phpSnippet(differences)}
					what={__('Code for wp-config.php', 'ga4-bridge-for-smartsupp')}
				/>
			)}
		</Section>
	);
};

/** The saved settings as commands of WP-CLI. */
export const CommandsSection = (): ReactNode => {
	const { saved, scope, answer, status } = useScreen();
	// A site is told, too, what its network has locked.
	const locked = scope === 'network' ? answer.locked : [];
	const lines = commandLines(differencesOf(saved), scope, locked);
	return (
		<Section title={__('Set them by WP-CLI', 'ga4-bridge-for-smartsupp')}>
			<p>
				{__(
					'These commands make the saved settings on another site. What has the default here they leave as it is there.',
					'ga4-bridge-for-smartsupp',
				)}
				{status !== undefined && (
					<>
						{' '}
						{sprintf(
							/* translators: %s: an option of a command, such as --url=https://example.com/shop/. */
							__(
								'Of several sites in one WordPress, name the one: %s.',
								'ga4-bridge-for-smartsupp',
							),
							`--url=${status.siteUrl}`,
						)}
					</>
				)}
			</p>
			{lines === '' ? (
				<OnlyDefaults />
			) : (
				<CodeBlock code={lines} what={__('Commands for WP-CLI', 'ga4-bridge-for-smartsupp')} />
			)}
		</Section>
	);
};

const OnlyDefaults = (): ReactNode => (
	<p>
		<em>
			{__(
				'There is nothing to show yet: every saved setting has its default.',
				'ga4-bridge-for-smartsupp',
			)}
		</em>
	</p>
);
