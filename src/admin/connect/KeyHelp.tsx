import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Fold } from '../parts/Fold.tsx';
import { OutsideLink } from '../parts/OutsideLink.tsx';

/** Where the key stands, and where those get one who have no account yet. */
export const KeyHelp = ({ isEmpty }: { readonly isEmpty: boolean }): ReactNode => (
	<>
		{isEmpty && (
			<p>
				{__('No account yet?', 'ga4-bridge-for-smartsupp')}{' '}
				<OutsideLink href="https://www.smartsupp.com/">
					{__('Sign up at Smartsupp', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</p>
		)}
		<Fold title={__('Where is the key?', 'ga4-bridge-for-smartsupp')} names={[]}>
			<ol className="ga4b-ways">
				<li>{__('Log in to Smartsupp’s dashboard.', 'ga4-bridge-for-smartsupp')}</li>
				<li>{__('Open Settings > Chat box > Chat code.', 'ga4-bridge-for-smartsupp')}</li>
				<li>
					{__(
						'Copy the whole code and paste it into the field. The key is in this line of it:',
						'ga4-bridge-for-smartsupp',
					)}{' '}
					<code dir="ltr">_smartsupp.key = '0123456789abcdef…';</code>
				</li>
			</ol>
		</Fold>
	</>
);
