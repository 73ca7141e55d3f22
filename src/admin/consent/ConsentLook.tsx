import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import { endWords } from '../site/look/lookWords.ts';
import type { LookReading } from '../site/look/readLook.ts';
import { useLook } from '../site/look/useLook.ts';
import type { FoundSource } from '../site/sourcesOnPage.ts';
import { isOfThisOrigin } from '../site/useSiteWatch.ts';
import { useScreen, useStatus } from '../state/screen.ts';

/** A look at the front page: what on it knows the visitor's answer, also where no plugin shows it. */
export const ConsentLook = (): ReactNode => {
	const { settings, setStatus } = useScreen();
	const { siteUrl } = useStatus();
	const look = useLook(settings, setStatus);
	const isLooking = look.phase === 'looking';
	if (!isOfThisOrigin(siteUrl)) return <p>{endWords('other_origin')}</p>;
	return (
		<div className="ga4b-consent-look">
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={() => (isLooking ? look.cancel() : look.start('frame'))}
			>
				{isLooking
					? __('Stop looking', 'ga4-bridge-for-smartsupp')
					: __('Look at the front page', 'ga4-bridge-for-smartsupp')}
			</Button>
			<div role="status">
				{isLooking && <p>{__('Looking, for some seconds…', 'ga4-bridge-for-smartsupp')}</p>}
				{look.phase === 'ended' && look.end !== undefined && endWords(look.end) !== '' && (
					<p>{endWords(look.end)}</p>
				)}
				{look.phase === 'ended' && look.reading !== undefined && (
					<p>{readingWords(look.reading)}</p>
				)}
			</div>
			{look.failure !== undefined && <FailureText failure={look.failure} />}
		</div>
	);
};

const readingWords = ({ consentSources, consent }: LookReading): string =>
	consentSources.length === 0
		? __(
				'Nothing on the front page knows an answer: there, nobody asks.',
				'ga4-bridge-for-smartsupp',
			)
		: sprintf(
				/* translators: 1: list of sources, such as WP Consent API; 2: a sentence. */
				__('On the front page, an answer is known to: %1$s. %2$s', 'ga4-bridge-for-smartsupp'),
				consentSources.map(sourceWords).join(', '),
				consentWords(consent),
			);

const sourceWords = (source: FoundSource): string => {
	switch (source) {
		case 'page':
			return __('the page’s own call', 'ga4-bridge-for-smartsupp');
		case 'wp_consent_api':
			return __('the WP Consent API', 'ga4-bridge-for-smartsupp');
		case 'google':
			return __('Google’s consent mode', 'ga4-bridge-for-smartsupp');
	}
};

/** The answer that counts by the choices below, in the browser of whoever looks. */
const consentWords = (consent: LookReading['consent']): string => {
	switch (consent) {
		case 'pending':
			return __('You have not answered in this browser.', 'ga4-bridge-for-smartsupp');
		case 'granted':
			return __('In this browser, analytics is allowed.', 'ga4-bridge-for-smartsupp');
		case 'denied':
			return __('In this browser, analytics is refused.', 'ga4-bridge-for-smartsupp');
	}
};
