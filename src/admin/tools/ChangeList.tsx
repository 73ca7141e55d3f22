import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Change } from '../rest/contract.ts';
import { changedWords, fieldWords } from '../words/changes.ts';

/** Each changed setting with its old and its new value, in words. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }): ReactNode => (
	<table className="ga4b-table">
		<thead>
			<tr>
				<th scope="col">{__('Setting', 'ga4-bridge-for-smartsupp')}</th>
				<th scope="col">{__('Now', 'ga4-bridge-for-smartsupp')}</th>
				<th scope="col">{__('Then', 'ga4-bridge-for-smartsupp')}</th>
			</tr>
		</thead>
		<tbody>
			{changes.map(({ field, from, to }) => (
				<tr key={field}>
					<th scope="row">{fieldWords(field)}</th>
					<td>{changedWords(field, from)}</td>
					<td>{changedWords(field, to)}</td>
				</tr>
			))}
		</tbody>
	</table>
);
