import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import { Checklist } from './Checklist.tsx';
import { InstallField } from './InstallField.tsx';
import { KeyField } from './KeyField.tsx';
import { OfficialPlugin } from './OfficialPlugin.tsx';
import { PlanCard } from './PlanCard.tsx';

export const ConnectPanel = (): ReactNode => (
	<>
		<Checklist />
		<Section title={__('Chat box', 'ga4-bridge-for-smartsupp')}>
			<OfficialPlugin />
			<InstallField />
			<KeyField />
		</Section>
		<PlanCard />
	</>
);
