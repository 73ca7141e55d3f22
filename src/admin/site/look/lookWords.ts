import { __, sprintf } from '@wordpress/i18n';
import type { GoogleId } from '../../rest/contract.ts';
import type { FoundId, Origin } from './findGoogleIds.ts';
import type { LookEnd } from './useLook.ts';

/** What an ID is. */
export const kindWords = (kind: GoogleId['kind']): string => {
	switch (kind) {
		case 'measurement_id':
			return __('GA4 property', 'ga4-bridge-for-smartsupp');
		case 'gtm_container':
			return __('Google Tag Manager container', 'ga4-bridge-for-smartsupp');
		case 'google_tag':
			return __('Google tag', 'ga4-bridge-for-smartsupp');
		case 'google_ads':
			return __('Google Ads', 'ga4-bridge-for-smartsupp');
		case 'floodlight':
			return __('Floodlight', 'ga4-bridge-for-smartsupp');
		case 'universal_analytics':
			return __('Universal Analytics, stopped in 2023', 'ga4-bridge-for-smartsupp');
	}
};

/** Where an ID comes from; empty where the page does not show it. */
export const originWords = ({ origins, containers }: FoundId): string => {
	const ways = origins.filter((origin) => origin !== 'hit').map(wayWords);
	if (containers.length > 0)
		ways.push(
			sprintf(
				/* translators: %s: IDs of Google Tag Manager containers or Google tags. */
				__('added by %s', 'ga4-bridge-for-smartsupp'),
				containers.join(', '),
			),
		);
	if (ways.length === 0 && origins.includes('hit')) ways.push(wayWords('hit'));
	return ways.join(' · ');
};

const wayWords = (origin: Origin): string => {
	switch (origin) {
		case 'config':
			return __('set up by gtag on the page', 'ga4-bridge-for-smartsupp');
		case 'script':
			return __('a script of Google’s is loaded for it', 'ga4-bridge-for-smartsupp');
		case 'code':
			return __('stands in a script of the page', 'ga4-bridge-for-smartsupp');
		case 'hit':
			return __('a hit was on its way to it', 'ga4-bridge-for-smartsupp');
	}
};

/** Why a look ended without all there is to see; empty where nothing is in the way. */
export const endWords = (end: LookEnd): string => {
	switch (end) {
		case 'done':
			return '';
		case 'cancelled':
			return __('Not looked to the end.', 'ga4-bridge-for-smartsupp');
		case 'framed':
			return __(
				'The site does not let itself be shown in a frame (a security setting of the server), or it sends to another address. A look in a new tab works in most cases.',
				'ga4-bridge-for-smartsupp',
			);
		case 'other_origin':
			return __(
				'Your site has another address than this dashboard, so the browser keeps its pages from being read here. The server can scan the page’s HTML instead.',
				'ga4-bridge-for-smartsupp',
			);
		case 'not_shown':
			return __(
				'Something else came instead of the page: a maintenance page, a login, or a copy from a page cache. Look in a new tab to see what it is.',
				'ga4-bridge-for-smartsupp',
			);
		case 'slow':
			return __(
				'The page was not complete after 20 seconds. Try again, or look in a new tab.',
				'ga4-bridge-for-smartsupp',
			);
		case 'blocked':
			return __(
				'The browser did not let the new tab open. Allow pop-ups for this site and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'closed':
			return __('The tab was closed.', 'ga4-bridge-for-smartsupp');
	}
};
