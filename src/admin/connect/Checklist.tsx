import { VisuallyHidden } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import type { Look } from '../rest/contract.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { SiteWatchBox } from './SiteWatchBox.tsx';
import { StepText } from './StepText.tsx';
import { type StepState, stepsOf } from './stepsOf.ts';

/** The way from an empty plugin to the first event in GA4, with what is done already. */
export const Checklist = (): ReactNode => {
	const { settings, watch } = useScreen();
	const status = useStatus();
	const look = latestLook(watch.look, status.seen ?? undefined);
	return (
		<Section title={__('From the chat to GA4', 'ga4-bridge-for-smartsupp')}>
			<ol className="ga4b-steps">
				{stepsOf(settings, look).map((step) => (
					<li key={step.name} className={`ga4b-step is-${step.state}`}>
						<VisuallyHidden>{stateWords(step.state)} </VisuallyHidden>
						<StepText step={step} look={look} />
					</li>
				))}
			</ol>
			<SiteWatchBox />
			<p className="ga4b-now">
				{__('On your pages, as saved:', 'ga4-bridge-for-smartsupp')} {status.chat.sentence}{' '}
				{status.analytics.sentence}
			</p>
		</Section>
	);
};

/** What is seen now, with an event that was seen before. */
const latestLook = (now: Look | undefined, before: Look | undefined): Look | undefined =>
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
