import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { OutsideLink } from '../parts/OutsideLink.tsx';
import { useScreen, useStatus } from '../state/screen.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { reasonWords } from '../words/reasons.ts';
import type { SiteWatch } from './useSiteWatch.ts';

/** "Open your site and watch": the button, and what is seen there. */
export const SiteWatchBox = (): ReactNode => {
	const { watch } = useScreen();
	const status = useStatus();
	return (
		<div className="ga4b-watch">
			<Button __next40pxDefaultSize variant="secondary" onClick={watch.start}>
				{__('Open your site and watch', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-description">
				{__(
					'Your site opens in a new tab. Open the chat there and answer a chatbot or write a message; what happens shows here. Smartsupp counts you as one visitor.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<div role="status">
				{watch.phase !== 'idle' && <p>{phaseWords(watch)}</p>}
				{watch.look !== undefined && <SeenWords watch={watch} />}
			</div>
			{(watch.phase === 'blocked' || watch.phase === 'other_origin') && (
				<OutsideLink href={status.siteUrl}>
					{__('Open your site', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			)}
		</div>
	);
};

const SeenWords = ({ watch }: { readonly watch: SiteWatch }): ReactNode => {
	const status = useStatus();
	if (watch.look === undefined) return null;
	const { state, ids, event } = watch.look;
	return (
		<ul>
			<li>
				{ids.length === 0
					? __('No measurement ID on the page so far.', 'ga4-bridge-for-smartsupp')
					: sprintf(
							/* translators: %s: measurement IDs, separated by commas. */
							__('On the page: %s', 'ga4-bridge-for-smartsupp'),
							ids.join(', '),
						)}
			</li>
			{watch.named.length > 0 && (
				<li>
					{sprintf(
						/* translators: 1: _smartsupp.gaKey, 2: measurement IDs, separated by commas. */
						__(
							'The page itself names a property to the chat box (%1$s): %2$s. While the IDs are found by themselves, chat events go to that one only; IDs chosen by hand go before it.',
							'ga4-bridge-for-smartsupp',
						),
						'_smartsupp.gaKey',
						watch.named.join(', '),
					)}
				</li>
			)}
			{watch.scriptMissing ? (
				<li>
					{__(
						'The page has no part of this plugin that looks at chat events.',
						'ga4-bridge-for-smartsupp',
					)}{' '}
					{status.analytics.printed
						? __(
								'If you saved just now, empty the page cache and open the site again.',
								'ga4-bridge-for-smartsupp',
							)
						: status.analytics.sentence}
				</li>
			) : (
				<li>{pageStateWords(state)}</li>
			)}
			{event && <li>{__('A chat event was sent to GA4.', 'ga4-bridge-for-smartsupp')}</li>}
			{watch.reason !== undefined && <li>{reasonWords(watch.reason)}</li>}
		</ul>
	);
};

const phaseWords = ({ phase }: SiteWatch): string => {
	switch (phase) {
		case 'idle':
			return '';
		case 'watching':
			return __('Watching your site…', 'ga4-bridge-for-smartsupp');
		case 'blocked':
			return __(
				'The browser did not let the new tab open. Allow pop-ups for this site and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'other_origin':
			return __(
				'Your site has another address than this dashboard, so it cannot be watched from here. Open it and look in GA4 under Reports > Realtime.',
				'ga4-bridge-for-smartsupp',
			);
		case 'closed':
			return __('The tab was closed; this was seen there:', 'ga4-bridge-for-smartsupp');
		case 'over':
			return __('Watched for five minutes. Start again to go on.', 'ga4-bridge-for-smartsupp');
	}
};
