import { Card, CardBody, CardHeader } from '@wordpress/components';
import type { ReactNode } from 'react';

/** A card with a heading. */
export const Section = ({
	title,
	children,
}: {
	readonly title: string;
	readonly children: ReactNode;
}): ReactNode => (
	<Card>
		<CardHeader>
			<h2>{title}</h2>
		</CardHeader>
		<CardBody>{children}</CardBody>
	</Card>
);
