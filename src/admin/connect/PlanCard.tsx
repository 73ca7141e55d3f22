import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { planNames } from '../../settings/plans.ts';
import { Choice } from '../parts/Choice.tsx';
import { Section } from '../parts/Section.tsx';
import { useScreen } from '../state/screen.ts';
import { inactiveWords, planWords } from '../words/plans.ts';
import { AccountCheck } from './AccountCheck.tsx';
import { ChatTest } from './ChatTest.tsx';
import { FieldLink } from './FieldLink.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanSuggestion } from './PlanSuggestion.tsx';
import { PlanTable } from './PlanTable.tsx';

/** The plan of the Smartsupp account: as the admin states it, what speaks for another, and what each plan includes. */
export const PlanCard = (): ReactNode => {
	const { scope, settings } = useScreen();
	return (
		<Section title={__('Plan of your Smartsupp account', 'ga4-bridge-for-smartsupp')}>
			{settings.plan === 'free' && <p className="ga4b-inactive">{inactiveWords()}</p>}
			{scope === 'site' && <PlanFacts />}
			{scope === 'site' && <PlanSuggestion />}
			<Choice
				name="plan"
				legend={__('Which plan is the account on?', 'ga4-bridge-for-smartsupp')}
				options={planNames.map((plan) => ({
					value: plan,
					label: planWords(plan),
					...(plan === 'unknown' && {
						description: __(
							'Then it is tried, and the chat box on your pages shows whether the account delivers.',
							'ga4-bridge-for-smartsupp',
						),
					}),
				}))}
			>
				{__(
					'This is your own statement; change it whenever the plan changes. All settings can be changed and saved on every plan.',
					'ga4-bridge-for-smartsupp',
				)}
			</Choice>
			{scope === 'site' && <WaysToKnow />}
			<PlanTable />
		</Section>
	);
};

/** The account check and the test, as far as what is saved allows them. */
const WaysToKnow = (): ReactNode => {
	const { chatKey, chatSource } = useScreen().saved;
	return (
		<>
			<h3 className="ga4b-subhead">{__('Not sure? Find out', 'ga4-bridge-for-smartsupp')}</h3>
			{chatKey !== '' && <AccountCheck />}
			{chatKey === '' && chatSource === 'plugin' ? (
				<p>
					{__(
						'Once a chat key is saved, Smartsupp can be asked about the account here, and the chat box tested.',
						'ga4-bridge-for-smartsupp',
					)}{' '}
					<FieldLink name="chatKey">{__('Go to the key', 'ga4-bridge-for-smartsupp')}</FieldLink>
				</p>
			) : (
				<ChatTest />
			)}
		</>
	);
};
