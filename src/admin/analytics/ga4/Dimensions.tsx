import { __ } from '@wordpress/i18n';
import { memo, type ReactNode, useId } from 'react';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { OutsideLink } from '../../parts/OutsideLink.tsx';
import { dimensionWords } from './dimensionWords.ts';

/** The event-scoped custom dimensions to create, ready to be copied one by one or as a table. */
export const Dimensions = memo(({ names }: { readonly names: readonly string[] }): ReactNode => {
	const id = useId();
	const rows = names.map((parameter) => ({ parameter, ...dimensionWords(parameter) }));
	const table = rows
		.map(({ name, description, parameter }) => [name, description, parameter].join('\t'))
		.join('\n');
	return (
		<>
			<p>
				{__(
					'Admin > Data display > Custom definitions > Create custom dimension, scope Event, one for each parameter that you want in reports. Smartsupp’s help page asks for the first two; a property takes 50.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				<OutsideLink href="https://support.google.com/analytics/answer/10075209">
					{__('Google’s help on custom dimensions', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard. */}
			<section className="ga4b-scroll" tabIndex={0} aria-labelledby={id}>
				<table className="ga4b-plans">
					<caption id={id}>
						{__('Custom dimensions for the choices on this screen', 'ga4-bridge-for-smartsupp')}
					</caption>
					<thead>
						<tr>
							<th scope="col">{__('Dimension name', 'ga4-bridge-for-smartsupp')}</th>
							<th scope="col">{__('Event parameter', 'ga4-bridge-for-smartsupp')}</th>
							<th scope="col">{__('Description', 'ga4-bridge-for-smartsupp')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ parameter, name, description }) => (
							<tr key={parameter}>
								<th scope="row">{name}</th>
								<td>
									<code>{parameter}</code> <CopyButton text={parameter} what={parameter} />
								</td>
								<td>{description}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p>
				<CopyButton
					text={table}
					what={__('custom dimensions, with tabs between the columns', 'ga4-bridge-for-smartsupp')}
				>
					{__('Copy the table', 'ga4-bridge-for-smartsupp')}
				</CopyButton>
			</p>
		</>
	);
});
Dimensions.displayName = 'Dimensions';
