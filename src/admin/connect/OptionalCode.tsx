import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Fold } from '../parts/Fold.tsx';
import type { TakeOver } from '../rest/contract.ts';
import { valueWords } from '../words/settings.ts';

/** What Smartsupp's own plugin has stored: the key, and its optional code, which is text here and never run. */
export const OptionalCode = ({ plugin }: { readonly plugin: TakeOver }): ReactNode => {
	const { key, code, measurementId, other } = plugin;
	const title = __('Its whole optional code', 'ga4-bridge-for-smartsupp');
	return (
		<>
			<dl className="ga4b-facts">
				<dt>{__('Its chat key', 'ga4-bridge-for-smartsupp')}</dt>
				<dd>
					<code>{valueWords('chatKey', key)}</code>
				</dd>
				{code !== '' && (
					<>
						<dt>{__('Measurement ID in its optional code', 'ga4-bridge-for-smartsupp')}</dt>
						<dd>
							{measurementId === '' ? (
								__('none, or more than one', 'ga4-bridge-for-smartsupp')
							) : (
								<code>{measurementId}</code>
							)}
						</dd>
					</>
				)}
			</dl>
			{other.length > 0 && (
				<>
					<p>
						{__(
							'These statements of its optional code stay behind. They are shown as text and never run:',
							'ga4-bridge-for-smartsupp',
						)}
					</p>
					<ul className="ga4b-clashes">
						{other.map((statement) => (
							<li key={statement}>
								<code>{statement}</code>
							</li>
						))}
					</ul>
				</>
			)}
			{code !== '' && (
				<Fold title={title} names={[]}>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
					<section className="ga4b-scroll" tabIndex={0} aria-label={title}>
						<pre dir="ltr">{code}</pre>
					</section>
				</Fold>
			)}
		</>
	);
};
