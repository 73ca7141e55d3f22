import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { InstallField } from './InstallField.tsx';
import { KeyField } from './KeyField.tsx';

export const ConnectPanel = (): ReactNode => (
	<Card>
		<CardHeader>
			<h2>{__('Chat box', 'ga4-bridge-for-smartsupp')}</h2>
		</CardHeader>
		<CardBody>
			<InstallField />
			<KeyField />
		</CardBody>
	</Card>
);
