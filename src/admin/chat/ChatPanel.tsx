import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import { useScreen } from '../state/screen.ts';
import { ChatPreview } from './ChatPreview.tsx';
import { LanguageField } from './LanguageField.tsx';
import { LookFields } from './LookFields.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { StartFields } from './StartFields.tsx';
import { VisitorFields } from './VisitorFields.tsx';

/** How the chat box looks, when it starts, and where it is not. */
export const ChatPanel = (): ReactNode => {
	const { settings, status, goTo } = useScreen();
	const isElsewhere = settings.chatSource === 'elsewhere' || status?.officialPlugin.active === true;
	return (
		<>
			{isElsewhere && (
				<p className="ga4b-inactive">
					{__(
						'The chat is installed elsewhere: its look and its start are not set here and have no effect. The visitor’s data and the rules at the end still hold for it.',
						'ga4-bridge-for-smartsupp',
					)}{' '}
					<Button variant="link" onClick={() => goTo('connect')}>
						{__('Change who installs the chat', 'ga4-bridge-for-smartsupp')}
					</Button>
				</p>
			)}
			<Section title={__('Look', 'ga4-bridge-for-smartsupp')}>
				<p>
					{__(
						'What you leave empty is as your Smartsupp account says. What a page’s own code tells the chat box goes first.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
				<div className="ga4b-look">
					<div>
						<LookFields />
					</div>
					<ChatPreview />
				</div>
				<LanguageField />
				<NoticeFields />
			</Section>
			<Section title={__('Start', 'ga4-bridge-for-smartsupp')}>
				<StartFields />
			</Section>
			<Section title={__('What the chat knows of logged-in visitors', 'ga4-bridge-for-smartsupp')}>
				<VisitorFields />
			</Section>
			<Section title={__('Where and for whom', 'ga4-bridge-for-smartsupp')}>
				<RuleFields />
			</Section>
		</>
	);
};
