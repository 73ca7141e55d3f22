import { VisuallyHidden } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import { useScreen, useStatus } from '../state/screen.ts';
import { SiteWatchBox } from './SiteWatchBox.tsx';
import { StepText } from './StepText.tsx';
import { type Sight, type StepState, stepsOf } from './stepsOf.ts';

/** The way from an empty plugin to the first event in GA4, with what is done already. */
export const Checklist = (): ReactNode => {
	const { settings, watch } = useScreen();
	const status = useStatus();
	const look = latestLook(watch.look, status.seen ?? undefined);
	const delivers = look?.state === 'armed' || typeof status.seen?.delivered === 'string';
	return (
		<Section title={__('From the chat to GA4', 'ga4-bridge-for-smartsupp')}>
			<ol className="ga4b-steps">
				{stepsOf(settings, look, delivers).map((step) => (
					<li key={step.name} className={`ga4b-step is-${step.state}`}>
						<VisuallyHidden>{stateWords(step.state)} </VisuallyHidden>
						<StepText step={step} look={look} delivers={delivers} />
					</li>
				))}
			</ol>
			<SiteWatchBox />
		</Section>
	);
};

/** What is seen now, with an event that was seen before. */
const latestLook = (now: Sight | undefined, before: Sight | undefined): Sight | undefined =>
	now === undefined ? before : { ...now, event: now.event || before?.event === true };

const stateWords = (state: StepState): string => {
	switch (state) {
		case 'done':
			return __('Done:', 'ga4-bridge-for-smartsupp');
		case 'open':
			return __('To do:', 'ga4-bridge-for-smartsupp');
		case 'attention':
			return __('Needs attention:', 'ga4-bridge-for-smartsupp');
	}
};
