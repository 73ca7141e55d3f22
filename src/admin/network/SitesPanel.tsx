import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { FailureWords } from '../parts/FailureWords.tsx';
import { Message } from '../parts/Message.tsx';
import { Section } from '../parts/Section.tsx';
import { SitePages } from './SitePages.tsx';
import { SiteSearch } from './SiteSearch.tsx';
import { SitesTable } from './SitesTable.tsx';
import { useSites } from './useSites.ts';

/** Where the sites of the network differ from it. */
export const SitesPanel = (): ReactNode => {
	const sites = useSites();
	const { answer, failure, loading, query } = sites;
	return (
		<Section title={__('Where sites differ', 'ga4-bridge-for-smartsupp')}>
			<p>
				{__(
					'Each site has the network’s settings but for those that it has set itself. A setting that sites may not change is the same on all of them.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<SiteSearch onSearch={(search) => sites.go({ page: 1, search })} />
			{failure !== undefined && (
				<Message
					status="error"
					spoken={__('The sites could not be loaded.', 'ga4-bridge-for-smartsupp')}
				>
					<p>
						{__('The sites could not be loaded.', 'ga4-bridge-for-smartsupp')}{' '}
						<FailureWords failure={failure} />
					</p>
					<Button variant="secondary" onClick={sites.retry}>
						{__('Try again', 'ga4-bridge-for-smartsupp')}
					</Button>
				</Message>
			)}
			<p role="status">
				{loading && (
					<>
						<Spinner /> {__('Loading the sites…', 'ga4-bridge-for-smartsupp')}
					</>
				)}
				{!loading && answer?.total === 0 && emptyWords(query.search)}
			</p>
			{answer !== undefined && answer.sites.length > 0 && (
				<div aria-busy={loading}>
					<SitesTable sites={answer.sites} />
					<SitePages answer={answer} onPage={(page) => sites.go({ ...query, page })} />
				</div>
			)}
		</Section>
	);
};

const emptyWords = (search: string): string =>
	search === ''
		? __('The network has no sites.', 'ga4-bridge-for-smartsupp')
		: __('No site’s address contains this.', 'ga4-bridge-for-smartsupp');
