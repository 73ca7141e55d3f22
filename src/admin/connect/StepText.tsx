import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { OutsideLink } from '../parts/OutsideLink.tsx';
import { useScreen } from '../state/screen.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { inactiveWords, planWords } from '../words/plans.ts';
import { FieldLink } from './FieldLink.tsx';
import type { Sight, Step, StepState } from './stepsOf.ts';

interface StepProps {
	readonly step: Step;
	readonly look: Sight | undefined;
	/** Whether the chat box has handed events over for this account. */
	readonly delivers: boolean;
}

/** A step's name and, as long as it is not done, how to get there. */
export const StepText = (props: StepProps): ReactNode => {
	switch (props.step.name) {
		case 'key':
			return <KeyStep {...props} />;
		case 'plan':
			return <PlanStep {...props} />;
		case 'connected':
			return <ConnectedStep {...props} />;
		case 'ids':
			return <IdsStep {...props} />;
		case 'event':
			return <EventStep {...props} />;
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
	const isElsewhere = settings.chatSource === 'elsewhere';
	return (
		<Text title={__('Chat key', 'ga4-bridge-for-smartsupp')}>
			{isElsewhere &&
				__('Not needed: the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp')}
			{step.state === 'open' && (
				<FieldLink name="chatKey">
					{__('Enter it under “Chat box”', 'ga4-bridge-for-smartsupp')}
				</FieldLink>
			)}
			{step.state === 'attention' && (
				<>
					{__('What was entered is no chat key.', 'ga4-bridge-for-smartsupp')}{' '}
					<FieldLink name="chatKey">{__('Go to the key', 'ga4-bridge-for-smartsupp')}</FieldLink>
				</>
			)}
		</Text>
	);
};

const PlanStep = ({ step, delivers }: StepProps): ReactNode => {
	const { plan } = useScreen().settings;
	return (
		<Text title={__('Plan', 'ga4-bridge-for-smartsupp')}>
			{step.state === 'done' &&
				(plan === 'unknown'
					? __('Your account delivers: STANDARD or PRO.', 'ga4-bridge-for-smartsupp')
					: planWords(plan))}
			{step.state === 'open' &&
				__(
					'STANDARD or PRO is needed. Not sure? Leave it: the chat box on your pages shows it.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
			{step.state === 'attention' && inactiveWords()}{' '}
			{step.state === 'attention' &&
				delivers &&
				__('But your account delivers: set STANDARD.', 'ga4-bridge-for-smartsupp')}{' '}
			{step.state !== 'done' && (
				<FieldLink name="plan">{__('Go to the plan', 'ga4-bridge-for-smartsupp')}</FieldLink>
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
