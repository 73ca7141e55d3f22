import { Button, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Clash } from '../state/draft.ts';
import { useScreen } from '../state/screen.ts';
import { settingWords, valueWords } from '../words/settings.ts';

/** After a save that met somebody else's: both values of each setting, to choose from. Nothing was saved until then. */
export const ClashNotice = ({ clashes }: { readonly clashes: readonly Clash[] }): ReactNode => {
	const { edit } = useScreen();
	if (clashes.length === 0) return null;
	return (
		<Notice status="warning" isDismissible={false}>
			<p>
				<strong>{__('Somebody else has saved meanwhile.', 'ga4-bridge-for-smartsupp')}</strong>{' '}
				{__(
					'Nothing of yours was saved. These settings were changed by both of you; choose one value each, then save again. Save as it is to keep yours.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<ul className="ga4b-clashes">
				{clashes.map(({ field, yours, stored }) => (
					<li key={field}>
						{sprintf(
							/* translators: 1: name of a setting, 2: the value entered here, 3: the value that somebody else has saved. */
							__('%1$s: yours is “%2$s”, stored is “%3$s”.', 'ga4-bridge-for-smartsupp'),
							settingWords(field),
							valueWords(field, yours),
							valueWords(field, stored),
						)}{' '}
						<Button variant="link" onClick={() => edit({ [field]: stored })}>
							{__('Use the stored one', 'ga4-bridge-for-smartsupp')}
						</Button>{' '}
						<Button variant="link" onClick={() => edit({ [field]: yours })}>
							{__('Keep mine', 'ga4-bridge-for-smartsupp')}
						</Button>
					</li>
				))}
			</ul>
		</Notice>
	);
};
