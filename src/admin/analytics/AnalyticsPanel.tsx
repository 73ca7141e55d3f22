import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { PropertiesFields } from './PropertiesFields.tsx';

export const AnalyticsPanel = (): ReactNode => (
	<Card>
		<CardHeader>
			<h2>{__('Properties', 'ga4-bridge-for-smartsupp')}</h2>
		</CardHeader>
		<CardBody>
			<PropertiesFields />
		</CardBody>
	</Card>
);
