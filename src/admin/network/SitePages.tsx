import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { NetworkSites } from '../rest/contract.ts';

/** How many sites there are, and the way through their pages. */
export const SitePages = ({
	answer: { page, pages, total },
	onPage,
}: {
	readonly answer: NetworkSites;
	readonly onPage: (page: number) => void;
}): ReactNode => (
	<nav className="ga4b-pages" aria-label={__('Pages of sites', 'ga4-bridge-for-smartsupp')}>
		<Turn to={page - 1} pages={pages} onPage={onPage}>
			{__('Previous page', 'ga4-bridge-for-smartsupp')}
		</Turn>
		<Turn to={page + 1} pages={pages} onPage={onPage}>
			{__('Next page', 'ga4-bridge-for-smartsupp')}
		</Turn>
		<span role="status">
			{sprintf(
				/* translators: 1: number of a page, 2: number of pages, 3: number of sites. */
				_n(
					'Page %1$d of %2$d, %3$d site',
					'Page %1$d of %2$d, %3$d sites',
					total,
					'ga4-bridge-for-smartsupp',
				),
				page,
				pages,
				total,
			)}
		</span>
	</nav>
);

/** On the last page the button stays, and keeps the focus of whoever has just pressed it. */
const Turn = ({
	to,
	pages,
	onPage,
	children,
}: {
	readonly to: number;
	readonly pages: number;
	readonly onPage: (page: number) => void;
	readonly children: ReactNode;
}): ReactNode => {
	const there = to >= 1 && to <= pages;
	if (pages < 2) return null;
	return (
		<Button
			variant="secondary"
			aria-disabled={!there}
			onClick={() => {
				if (there) onPage(to);
			}}
		>
			{children}
		</Button>
	);
};
