import { Notice, Snackbar } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { SaveOutcome } from '../state/useSettings.ts';
import { failureWords } from '../words/failures.ts';
import { OutsideLink } from './OutsideLink.tsx';

/** How the last save ended; both kinds of message are also read out by WordPress. */
export const SaveNotices = ({
	outcome,
	onRemove,
}: {
	readonly outcome: SaveOutcome | undefined;
	readonly onRemove: () => void;
}): ReactNode => {
	if (outcome === undefined) return null;
	if (outcome.kind === 'failed') {
		return (
			<Notice key={outcome.count} status="error" onRemove={onRemove}>
				<strong>{__('Nothing was saved.', 'ga4-bridge-for-smartsupp')}</strong>{' '}
				{failureWords(outcome.failure)}{' '}
				{outcome.failure.kind === 'session' && (
					<OutsideLink href={window.location.href}>
						{__('Log in again', 'ga4-bridge-for-smartsupp')}
					</OutsideLink>
				)}
			</Notice>
		);
	}
	return (
		<div className="ga4b-snackbar">
			<Snackbar key={outcome.count} onRemove={onRemove}>
				{outcome.kind === 'saved'
					? __(
							'Saved. If your site has a page cache, empty it so that visitors get the change.',
							'ga4-bridge-for-smartsupp',
						)
					: __('Nothing to save: no setting was changed.', 'ga4-bridge-for-smartsupp')}
			</Snackbar>
		</div>
	);
};
