import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { OutsideLink } from '../parts/OutsideLink.tsx';
import type { Look } from '../rest/contract.ts';
import { useScreen } from '../state/screen.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { planWords } from '../words/plans.ts';
import type { Step, StepState } from './stepsOf.ts';

interface StepProps {
	readonly step: Step;
	readonly look: Look | undefined;
}

/** A step's name and, as long as it is not done, how to get there. */
export const StepText = ({ step, look }: StepProps): ReactNode => {
	switch (step.name) {
		case 'key':
			return <KeyStep step={step} look={look} />;
		case 'plan':
			return <PlanStep step={step} look={look} />;
		case 'connected':
			return <ConnectedStep step={step} look={look} />;
		case 'ids':
			return <IdsStep step={step} look={look} />;
		case 'event':
			return <EventStep step={step} look={look} />;
	}
};

const Text = ({
	title,
	children,
}: {
	readonly title: string;
	readonly children: ReactNode;
}): ReactNode => (
	<>
		<strong>{title}</strong>
		<span className="ga4b-step-text">{children}</span>
	</>
);

const KeyStep = ({ step }: StepProps): ReactNode => {
	const { settings } = useScreen();
	return (
		<Text title={__('Chat key', 'ga4-bridge-for-smartsupp')}>
			{keyStepWords(settings.chatSource === 'elsewhere', step.state)}
		</Text>
	);
};

const keyStepWords = (isElsewhere: boolean, state: StepState): string => {
	if (isElsewhere)
		return __('Not needed: the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp');
	if (state === 'done') return '';
	return state === 'open'
		? __('Enter it below.', 'ga4-bridge-for-smartsupp')
		: __('What stands below is no chat key.', 'ga4-bridge-for-smartsupp');
};

const PlanStep = ({ step }: StepProps): ReactNode => {
	const { settings } = useScreen();
	return (
		<Text title={__('Plan', 'ga4-bridge-for-smartsupp')}>
			{step.state === 'done' && planWords(settings.plan)}
			{step.state === 'open' &&
				__(
					'Say below which plan the account is on, or leave it: the chat box on your pages will show it.',
					'ga4-bridge-for-smartsupp',
				)}
			{step.state === 'attention' &&
				__(
					'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.',
					'ga4-bridge-for-smartsupp',
				)}
		</Text>
	);
};

const ConnectedStep = ({ step, look }: StepProps): ReactNode => (
	<Text title={__('Google Analytics connected in Smartsupp', 'ga4-bridge-for-smartsupp')}>
		{step.state === 'attention' && look !== undefined && <>{pageStateWords(look.state)} </>}
		{step.state === 'done' ? (
			pageStateWords('armed')
		) : (
			<>
				{__(
					'In Smartsupp’s dashboard: Settings > Account settings > Google Analytics > Connect, then “Auto-detect Property ID” or “Manually define ID”, then Save. Which of the two you choose there makes no difference here.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				<OutsideLink href="https://docs.smartsupp.com/chat-box/google-analytics/">
					{__('Smartsupp’s help page', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</>
		)}
	</Text>
);

const IdsStep = ({ step, look }: StepProps): ReactNode => {
	const { settings } = useScreen();
	const isAuto = settings.trackerMode === 'auto';
	const ids = isAuto ? (look?.ids ?? []) : settings.measurementIds;
	return (
		<Text title={__('Measurement IDs', 'ga4-bridge-for-smartsupp')}>
			{step.state === 'done' &&
				(isAuto
					? sprintf(
							/* translators: %s: measurement IDs, separated by commas. */
							__('Found on your site: %s', 'ga4-bridge-for-smartsupp'),
							ids.join(', '),
						)
					: sprintf(
							/* translators: %s: measurement IDs, separated by commas. */
							__('Chosen by hand: %s', 'ga4-bridge-for-smartsupp'),
							ids.join(', '),
						))}
			{step.state !== 'done' && idsStepWords(isAuto, step.state)}
			{step.state !== 'done' && (
				<>
					{' '}
					<a href="#analytics">{__('Analytics', 'ga4-bridge-for-smartsupp')}</a>.
				</>
			)}
		</Text>
	);
};

const idsStepWords = (isAuto: boolean, state: StepState): string => {
	if (isAuto)
		return __(
			'They are taken from the page. Open your site below to see which there are, or choose them under',
			'ga4-bridge-for-smartsupp',
		);
	return state === 'open'
		? __('Enter at least one under', 'ga4-bridge-for-smartsupp')
		: __('Not every entry is one; what is wrong stands under', 'ga4-bridge-for-smartsupp');
};

const EventStep = ({ step }: StepProps): ReactNode => (
	<Text title={__('First event seen', 'ga4-bridge-for-smartsupp')}>
		{step.state === 'done'
			? __('A chat event left your site for GA4.', 'ga4-bridge-for-smartsupp')
			: __('Open your site below, and chat.', 'ga4-bridge-for-smartsupp')}
	</Text>
);
