import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { EmptyCache } from '../parts/EmptyCache.tsx';
import { OutsideLink } from '../parts/OutsideLink.tsx';
import { useScreen, useStatus } from '../state/screen.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { reasonWords } from '../words/reasons.ts';
import { phaseWords } from './watchWords.ts';

/** "Open your site and watch": the button, and what is seen there. */
export const SiteWatchBox = (): ReactNode => {
	const { watch } = useScreen();
	const status = useStatus();
	const isShown = watch.kind === 'visit';
	return (
		<div className="ga4b-watch">
			<Button __next40pxDefaultSize variant="secondary" onClick={() => watch.start('visit')}>
				{__('Open your site and watch', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-description">
				{__(
					'Your site opens in a new tab. Open the chat there and answer a chatbot or write a message; what happens shows here. Smartsupp counts you as one visitor.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<div role="status">
				{isShown && watch.phase !== 'idle' && <p>{phaseWords(watch)}</p>}
				{isShown && <SeenOnSite />}
			</div>
			{isShown && (watch.phase === 'blocked' || watch.phase === 'other_origin') && (
				<OutsideLink href={status.siteUrl}>
					{__('Open your site', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			)}
		</div>
	);
};

const SeenOnSite = (): ReactNode => {
	const { look, named = [], scriptMissing, reason } = useScreen().watch;
	if (look === undefined) return null;
	const { state, ids, event } = look;
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
			{named.length > 0 && (
				<li>
					{sprintf(
						/* translators: 1: _smartsupp.gaKey, 2: measurement IDs, separated by commas. */
						__(
							'The page itself names a property to the chat box (%1$s): %2$s. While the IDs are found by themselves, chat events go to that one only; IDs chosen by hand go before it.',
							'ga4-bridge-for-smartsupp',
						),
						'_smartsupp.gaKey',
						named.join(', '),
					)}
				</li>
			)}
			<li>{scriptMissing ? <ScriptMissing /> : pageStateWords(state)}</li>
			{event && <li>{__('A chat event was sent to GA4.', 'ga4-bridge-for-smartsupp')}</li>}
			{reason !== undefined && <li>{reasonWords(reason)}</li>}
		</ul>
	);
};

/** Why the page may have no script that looks at chat events. */
export const ScriptMissing = (): ReactNode => {
	const { saved, watch } = useScreen();
	const { analytics } = useStatus();
	if (saved.captureMode === 'native' && watch.kind === 'visit')
		return __(
			'In the capture mode “native” the chat box sends its events itself, and nothing can be watched here. Look in GA4 under Reports > Realtime.',
			'ga4-bridge-for-smartsupp',
		);
	return (
		<>
			{__(
				'The page has no part of this plugin that looks at chat events.',
				'ga4-bridge-for-smartsupp',
			)}{' '}
			{analytics.printed ? (
				<>
					{__(
						'If you saved just now, empty the page cache and open the site again.',
						'ga4-bridge-for-smartsupp',
					)}
					<EmptyCache />
				</>
			) : (
				analytics.sentence
			)}
		</>
	);
};
