import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Seen, Source } from '../rest/contract.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { dateWords } from '../words/dateWords.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { planWords } from '../words/plans.ts';

/** The plan as stored, who says so, and what the account and the chat box said of it last. */
export const PlanFacts = (): ReactNode => {
	const { saved, sources } = useScreen();
	const { account, seen } = useStatus();
	return (
		<dl className="ga4b-facts">
			<dt>{__('Plan', 'ga4-bridge-for-smartsupp')}</dt>
			<dd>
				{saved.plan === 'unknown' ? (
					__('Not known: nobody has said.', 'ga4-bridge-for-smartsupp')
				) : (
					<>
						<strong>{planWords(saved.plan)}</strong>, {statedWords(sources.plan)}
					</>
				)}
			</dd>
			<dt>{__('Account check', 'ga4-bridge-for-smartsupp')}</dt>
			<dd>
				{account
					? onDateWords(account.date, account.sentence)
					: __('Smartsupp was not asked so far.', 'ga4-bridge-for-smartsupp')}{' '}
				{account?.outdated === true &&
					__('The key is another one since then: check again.', 'ga4-bridge-for-smartsupp')}
			</dd>
			<dt>{__('Chat box', 'ga4-bridge-for-smartsupp')}</dt>
			<dd>{seenWords(seen)}</dd>
		</dl>
	);
};

const statedWords = (source: Source | undefined): string => {
	switch (source) {
		case 'constant':
			return __('stated in wp-config.php', 'ga4-bridge-for-smartsupp');
		case 'network':
			return __('stated for the network', 'ga4-bridge-for-smartsupp');
		default:
			return __('by your own statement', 'ga4-bridge-for-smartsupp');
	}
};

const seenWords = (seen: Seen | null): string => {
	if (seen === null) return __('Not seen so far: test with it below.', 'ga4-bridge-for-smartsupp');
	return seen.delivered
		? onDateWords(
				seen.delivered,
				__('It hands its events over, so the account delivers.', 'ga4-bridge-for-smartsupp'),
			)
		: onDateWords(seen.date, pageStateWords(seen.state));
};

const onDateWords = (date: string, words: string): string =>
	sprintf(
		/* translators: 1: date and time, 2: a sentence about what was found then. */
		__('%1$s: %2$s', 'ga4-bridge-for-smartsupp'),
		dateWords(date),
		words,
	);
