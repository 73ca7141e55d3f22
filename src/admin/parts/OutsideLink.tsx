import { VisuallyHidden } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

/**
 * A link into a new tab. Its arrow is drawn by the style: for one in the text, WordPress 6.6 fetches an emoji's image from
 * outside, also where a notice with it is read out.
 */
export const OutsideLink = ({
	href,
	children,
}: {
	readonly href: string;
	readonly children: ReactNode;
}): ReactNode => (
	<a className="ga4b-outside" href={href} target="_blank" rel="external noreferrer noopener">
		{children}{' '}
		<VisuallyHidden as="span">
			{__('(opens in a new tab)', 'ga4-bridge-for-smartsupp')}
		</VisuallyHidden>
	</a>
);
