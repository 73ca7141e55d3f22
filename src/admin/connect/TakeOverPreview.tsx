import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import type { Change } from '../rest/contract.ts';
import { settingWords, valueWords } from '../words/settings.ts';

/** What a take-over would change, and the button that does it. */
export const TakeOverPreview = ({
	changes,
	deactivates,
	busy,
	onConfirm,
}: {
	readonly changes: readonly Change[];
	readonly deactivates: boolean;
	readonly busy: boolean;
	readonly onConfirm: () => void;
}): ReactNode => {
	if (changes.length === 0 && !deactivates)
		return (
			<p>
				{__(
					'Nothing would change: these settings have its values already.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
		);
	return (
		<>
			<p>{__('This would change:', 'ga4-bridge-for-smartsupp')}</p>
			<ul className="ga4b-clashes">
				{changes.map(({ field, from, to }) => (
					<li key={field}>
						{sprintf(
							/* translators: 1: name of a setting, 2: its value now, 3: the value that it would have. */
							__('%1$s: “%2$s” becomes “%3$s”', 'ga4-bridge-for-smartsupp'),
							settingWords(field as SettingName),
							valueWords(field, from),
							valueWords(field, to),
						)}
					</li>
				))}
				{deactivates && (
					<li>
						{__('Smartsupp’s own plugin: active becomes inactive', 'ga4-bridge-for-smartsupp')}
					</li>
				)}
			</ul>
			<Button __next40pxDefaultSize variant="primary" isBusy={busy} onClick={onConfirm}>
				{__('Take over and save', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-description">
				{__(
					'“Undo the last save” takes the settings back. Nothing is changed in what that plugin has stored.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
		</>
	);
};
