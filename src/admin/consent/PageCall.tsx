import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { CopyButton } from '../parts/CopyButton.tsx';

/** Harmless on a page without it, such as one that a rule keeps free of the plugin. */
const CALL = 'window.smartsuppGa4?.consent?.({ analytics: true, marketing: true });';

/** For consent tools that this plugin cannot read: the line by which a page passes the answer on. */
export const PageCall = (): ReactNode => (
	<>
		<p>
			{__(
				'A tool that can run a line of code after the answer passes it on by this call: true for what was allowed, false for what was not. It may be repeated whenever the visitor changes their mind.',
				'ga4-bridge-for-smartsupp',
			)}
		</p>
		<p className="ga4b-line-to-copy">
			<code dir="ltr">{CALL}</code>
			<CopyButton text={CALL} what={__('the call for consent', 'ga4-bridge-for-smartsupp')} />
		</p>
	</>
);
