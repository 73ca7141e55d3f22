import { ExternalLink } from '@wordpress/components';
import type { ReactNode } from 'react';

/** A link into a new tab. The class keeps WordPress from fetching an emoji's image for the link's arrow. */
export const OutsideLink = ({
	href,
	children,
}: {
	readonly href: string;
	readonly children: ReactNode;
}): ReactNode => (
	<ExternalLink className="wp-exclude-emoji" href={href}>
		{children}
	</ExternalLink>
);
