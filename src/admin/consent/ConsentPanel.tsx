import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { ConsentToolText } from './ConsentToolText.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { PageCall } from './PageCall.tsx';

/** What visitors are asked, where their answer is read, and what follows from it. */
export const ConsentPanel = (): ReactNode => (
	<>
		<Section title={__('Consent', 'ga4-bridge-for-smartsupp')}>
			<ConsentToolText />
			<ConsentFields />
		</Section>
		<Section title={__('What happens when', 'ga4-bridge-for-smartsupp')}>
			<OutcomeTable />
		</Section>
		<Section title={__('A consent tool of your own', 'ga4-bridge-for-smartsupp')}>
			<PageCall />
		</Section>
	</>
);
