import { Snackbar } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Change, PageCache } from '../rest/contract.ts';
import { isUncertain } from '../rest/failure.ts';
import { useScreen } from '../state/screen.ts';
import type { SaveOutcome } from '../state/useSettings.ts';
import { failureWords } from '../words/failures.ts';
import { EmptyCache } from './EmptyCache.tsx';
import { FailureWords } from './FailureWords.tsx';
import { Message } from './Message.tsx';
import { OutsideLink } from './OutsideLink.tsx';

/** How the last save ended; both kinds of message are also read out by WordPress. */
export const SaveNotices = ({
	outcome,
	onRemove,
}: {
	readonly outcome: SaveOutcome | undefined;
	readonly onRemove: () => void;
}): ReactNode => {
	if (outcome === undefined || outcome.kind === 'clash') return null;
	if (outcome.kind === 'failed') {
		const { failure } = outcome;
		const result = isUncertain(failure)
			? __('It is not known whether it was saved.', 'ga4-bridge-for-smartsupp')
			: __('Nothing was saved.', 'ga4-bridge-for-smartsupp');
		return (
			<Message
				key={outcome.count}
				status="error"
				spoken={`${result} ${failureWords(failure)}`}
				onRemove={onRemove}
			>
				<strong>{result}</strong> <FailureWords failure={failure} />
			</Message>
		);
	}
	if (outcome.kind === 'saved')
		return <Saved key={outcome.count} changes={outcome.changes} onRemove={onRemove} />;
	return (
		<div className="ga4b-snackbar">
			<Snackbar key={outcome.count} onRemove={onRemove}>
				{__('Nothing to save: no setting was changed.', 'ga4-bridge-for-smartsupp')}
			</Snackbar>
		</div>
	);
};

/** What a save means for the pages: nothing, or that a page cache still has the old ones. */
const Saved = ({
	changes,
	onRemove,
}: {
	readonly changes: readonly Change[];
	readonly onRemove: () => void;
}): ReactNode => {
	const { status } = useScreen();
	if (status === undefined || changes.length === 0) {
		return (
			<div className="ga4b-snackbar">
				<Snackbar onRemove={onRemove}>{__('Saved.', 'ga4-bridge-for-smartsupp')}</Snackbar>
			</div>
		);
	}
	const words = `${__('Saved.', 'ga4-bridge-for-smartsupp')} ${cacheWords(status.pageCaches ?? [])}`;
	return (
		<Message status="success" spoken={words} onRemove={onRemove}>
			{words}{' '}
			<OutsideLink href={status.siteUrl}>
				{__('Open your site', 'ga4-bridge-for-smartsupp')}
			</OutsideLink>
			<EmptyCache />
		</Message>
	);
};

const cacheWords = (caches: readonly PageCache[]): string =>
	caches.length === 0
		? __(
				'If your site has a page cache, empty it so that visitors get the change.',
				'ga4-bridge-for-smartsupp',
			)
		: sprintf(
				/* translators: %s: the name of a plugin that caches pages, such as WP Rocket. */
				__(
					'Empty the page cache (%s) so that visitors get the change.',
					'ga4-bridge-for-smartsupp',
				),
				caches.map(({ name }) => name).join(', '),
			);
