import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type Plan, planNames, plans } from '../../settings/plans.ts';
import { Choice } from '../parts/Choice.tsx';
import { Section } from '../parts/Section.tsx';
import { planPartWords, planWords } from '../words/plans.ts';

const knownPlans = planNames.filter((plan) => plan !== 'unknown');
const parts = Object.keys(plans.unknown) as (keyof Plan)[];

/** The plan of the Smartsupp account, as the admin states it, and what each plan includes. */
export const PlanCard = (): ReactNode => (
	<Section title={__('Plan of your Smartsupp account', 'ga4-bridge-for-smartsupp')}>
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
		<PlanTable />
	</Section>
);

const PlanTable = (): ReactNode => (
	<table className="ga4b-plans">
		<caption>{__('What each plan includes', 'ga4-bridge-for-smartsupp')}</caption>
		<thead>
			<tr>
				<td />
				{knownPlans.map((plan) => (
					<th key={plan} scope="col">
						{planWords(plan)}
					</th>
				))}
			</tr>
		</thead>
		<tbody>
			{parts.map((part) => (
				<tr key={part}>
					<th scope="row">{planPartWords(part)}</th>
					{knownPlans.map((plan) => (
						<td key={plan}>
							{plans[plan][part]
								? __('yes', 'ga4-bridge-for-smartsupp')
								: __('no', 'ga4-bridge-for-smartsupp')}
						</td>
					))}
				</tr>
			))}
			<tr>
				<th scope="row">{__('Recordings', 'ga4-bridge-for-smartsupp')}</th>
				<td colSpan={knownPlans.length}>
					{__('a number a month that depends on the plan', 'ga4-bridge-for-smartsupp')}
				</td>
			</tr>
		</tbody>
	</table>
);
