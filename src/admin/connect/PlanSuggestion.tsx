import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useEffect, useRef } from 'react';
import { type PlanName, plans } from '../../settings/plans.ts';
import type { Status } from '../rest/contract.ts';
import { focusSetting } from '../state/focusSetting.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { planWords } from '../words/plans.ts';

/** The plan that the account seems to have, to be taken into the field; nothing sets it by itself. */
export const PlanSuggestion = (): ReactNode => {
	const { settings, edit } = useScreen();
	const status = useStatus();
	const locked = useLocked('plan');
	const plan = status.plan.suggested ?? settings.plan;
	// Only the account names a plan; what delivers is STANDARD at least, and PRO is no contradiction.
	const isNamed = status.account?.plan === plan;
	const isOpen = plan !== settings.plan && (isNamed || plans[settings.plan].analytics !== true);
	const taken = useRef(false);
	useEffect(() => {
		// The button went with the edit: its place is the field that the plan stands in now.
		if (taken.current && !isOpen) focusSetting(document, 'plan');
		taken.current = false;
	}, [isOpen]);
	const take = (): void => {
		taken.current = true;
		edit({ plan });
	};
	return (
		<div role="status">
			{isOpen && (
				<div className="ga4b-suggestion">
					<p>{suggestionWords(plan, status)}</p>
					{!locked && (
						<Button __next40pxDefaultSize variant="secondary" onClick={take}>
							{sprintf(
								/* translators: %s: the name of a plan, such as STANDARD. */
								__('Set the plan to %s', 'ga4-bridge-for-smartsupp'),
								planWords(plan),
							)}
						</Button>
					)}
				</div>
			)}
		</div>
	);
};

const suggestionWords = (plan: PlanName, { account }: Status): string => {
	if (account?.plan === plan)
		return sprintf(
			/* translators: %s: the name of a plan. */
			__('By the account check, the plan is %s.', 'ga4-bridge-for-smartsupp'),
			planWords(plan),
		);
	return account?.suggestedPlan === plan
		? __(
				'By the account check, Google Analytics is connected: the plan is STANDARD or PRO.',
				'ga4-bridge-for-smartsupp',
			)
		: __(
				'The chat box hands its events over: your account delivers, so the plan is STANDARD or PRO.',
				'ga4-bridge-for-smartsupp',
			);
};
