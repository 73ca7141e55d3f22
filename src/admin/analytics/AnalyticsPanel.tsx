import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Fold } from '../parts/Fold.tsx';
import { Section } from '../parts/Section.tsx';
import { CaptureField } from './CaptureField.tsx';
import { EventTable } from './EventTable.tsx';
import { GoogleTagField } from './GoogleTagField.tsx';
import { Ga4Setup } from './ga4/Ga4Setup.tsx';
import { GtmFiles } from './gtm/GtmFiles.tsx';
import { LeadFields } from './LeadFields.tsx';
import { NamesFields } from './NamesFields.tsx';
import { ParameterFields } from './ParameterFields.tsx';
import { PrivacyFields } from './PrivacyFields.tsx';
import { PropertiesFields } from './PropertiesFields.tsx';

export const AnalyticsPanel = (): ReactNode => (
	<>
		<Section title={__('Properties', 'ga4-bridge-for-smartsupp')}>
			<PropertiesFields />
		</Section>
		<Section title={__('Names', 'ga4-bridge-for-smartsupp')}>
			<NamesFields />
		</Section>
		<Section title={__('Privacy', 'ga4-bridge-for-smartsupp')}>
			<PrivacyFields />
		</Section>
		<Section title={__('More', 'ga4-bridge-for-smartsupp')}>
			<Fold
				title={__('Leads', 'ga4-bridge-for-smartsupp')}
				names={['sendLeads', 'leadValue', 'leadCurrency']}
			>
				<LeadFields />
			</Fold>
			<Fold
				title={__('Parameters of your own', 'ga4-bridge-for-smartsupp')}
				names={['eventParameters']}
			>
				<ParameterFields />
			</Fold>
			<Fold
				title={__('Advanced', 'ga4-bridge-for-smartsupp')}
				names={['captureMode', 'loadGoogleTag']}
			>
				<CaptureField />
				<GoogleTagField />
			</Fold>
		</Section>
		<Section title={__('Events', 'ga4-bridge-for-smartsupp')}>
			<EventTable />
		</Section>
		<Section title={__('In GA4', 'ga4-bridge-for-smartsupp')}>
			<Ga4Setup />
		</Section>
		<Section title={__('Google Tag Manager', 'ga4-bridge-for-smartsupp')}>
			<GtmFiles />
		</Section>
	</>
);
