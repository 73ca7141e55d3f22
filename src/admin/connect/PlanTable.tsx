import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type Plan, planNames, plans } from '../../settings/plans.ts';
import { planPartWords, planWords } from '../words/plans.ts';

const knownPlans = planNames.filter((plan) => plan !== 'unknown');
const parts = Object.keys(plans.unknown) as (keyof Plan)[];

/** What each plan includes, by Smartsupp's help pages. */
export const PlanTable = (): ReactNode => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
	<section className="ga4b-scroll" tabIndex={0} aria-label={title()}>
		<table className="ga4b-plans">
			<caption>{title()}</caption>
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
	</section>
);

const title = (): string => __('What each plan includes', 'ga4-bridge-for-smartsupp');
