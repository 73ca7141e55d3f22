import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { NetworkSite } from '../rest/contract.ts';
import { changedWords, fieldWords } from '../words/changes.ts';

/** Each site with what differs there, and the way to its own screen. */
export const SitesTable = ({ sites }: { readonly sites: readonly NetworkSite[] }): ReactNode => (
	<table className="ga4b-table ga4b-sites">
		<thead>
			<tr>
				<th scope="col">{__('Site', 'ga4-bridge-for-smartsupp')}</th>
				<th scope="col">{__('Different from the network', 'ga4-bridge-for-smartsupp')}</th>
			</tr>
		</thead>
		<tbody>
			{sites.map((site) => (
				<tr key={site.id}>
					<th scope="row">
						<a href={site.screen}>{site.address.replace(/^https?:\/\//, '')}</a>
						<span className="ga4b-description ga4b-below">{site.name}</span>
					</th>
					<td>
						{site.differs.length === 0 ? (
							__('The same', 'ga4-bridge-for-smartsupp')
						) : (
							<ul className="ga4b-clashes">
								{site.differs.map(({ field, value, network }) => (
									<li key={field}>
										{sprintf(
											/* translators: 1: name of a setting, 2: a site's value, 3: the network's value. */
											__('%1$s: %2$s (network: %3$s)', 'ga4-bridge-for-smartsupp'),
											fieldWords(field),
											changedWords(field, value),
											changedWords(field, network),
										)}
									</li>
								))}
							</ul>
						)}
					</td>
				</tr>
			))}
		</tbody>
	</table>
);
