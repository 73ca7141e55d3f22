import { __ } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { Section } from '../parts/Section.tsx';
import { useScreen } from '../state/screen.ts';
import { Checklist } from './Checklist.tsx';
import { CopyWarning } from './CopyWarning.tsx';
import { InstallField } from './InstallField.tsx';
import { KeyField } from './KeyField.tsx';
import { OfficialPlugin } from './OfficialPlugin.tsx';
import { PagesNow } from './PagesNow.tsx';
import { PlanCard } from './PlanCard.tsx';

/** From the chat key to the first event. A network has only the fields: what is seen and done is a site's. */
export const ConnectPanel = (): ReactNode => {
	const { scope, saved } = useScreen();
	// Nothing changes its place under the hands of somebody who saves a first key.
	const [isNew] = useState(saved.chatSource === 'plugin' && saved.chatKey === '');
	if (scope === 'network')
		return (
			<>
				<ChatBox />
				<PlanCard />
			</>
		);
	return (
		<>
			<CopyWarning />
			{isNew && <ChatBox isFirst />}
			<Checklist />
			{!isNew && <ChatBox />}
			<PlanCard />
			<PagesNow />
		</>
	);
};

const ChatBox = ({ isFirst = false }: { readonly isFirst?: boolean }): ReactNode => (
	<Section title={__('Chat box', 'ga4-bridge-for-smartsupp')}>
		{isFirst && (
			<p>
				{__(
					'Start here: enter the key of your Smartsupp account and save. The list below then leads to the first chat event in Google Analytics.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
		)}
		{useScreen().scope === 'site' && <OfficialPlugin />}
		<InstallField />
		<KeyField />
	</Section>
);
