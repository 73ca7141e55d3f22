import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Decision } from '../../page/readConsent.ts';
import { mayDeliverAnalytics } from '../../settings/plans.ts';
import { useScreen } from '../state/screen.ts';
import { chatOutcome, decisions, eventOutcome, visitorOutcome } from './outcomes.ts';

/** What follows from a visitor's answer under the choices as they are now, saved or not. */
export const OutcomeTable = (): ReactNode => {
	const { settings, status, goTo } = useScreen();
	const asked = settings.consentSource !== 'none';
	const shown: readonly Decision[] = asked ? decisions : ['granted'];
	const tellsVisitor = settings.visitorData.length > 0;
	const rows = [
		[__('Chat events in Google Analytics', 'ga4-bridge-for-smartsupp'), eventOutcome],
		[__('Chat box', 'ga4-bridge-for-smartsupp'), chatOutcome],
		...(tellsVisitor
			? ([[__('Data of logged-in visitors', 'ga4-bridge-for-smartsupp'), visitorOutcome]] as const)
			: []),
	] as const;
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
			<section className="ga4b-scroll" tabIndex={0} aria-label={caption()}>
				<table className="ga4b-outcomes">
					<caption>{caption()}</caption>
					<thead>
						<tr>
							<th scope="col">{__('The visitor', 'ga4-bridge-for-smartsupp')}</th>
							{shown.map((decision) => (
								<th key={decision} scope="col">
									{asked ? decisionWords(decision) : __('is not asked', 'ga4-bridge-for-smartsupp')}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(([title, outcome]) => (
							<tr key={title}>
								<th scope="row">{title}</th>
								{shown.map((decision) => (
									<td key={decision}>{outcome(settings, decision, status?.consentTool)}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{settings.consentSource === 'auto' && (
				<p>
					{__(
						'Where nobody asks, a visitor counts as one who has agreed.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			{asked && tellsVisitor && (
				<p>
					{__(
						'For the visitor’s data, the answer to marketing counts: the category of that name, or ad_storage.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			{asked && settings.captureMode !== 'native' && mayDeliverAnalytics(settings.plan) && (
				<p>
					{__(
						'The chat box is told every answer. It follows it where cookie consent is switched on in your Smartsupp account: then it sets no more than necessary cookies, records nothing and hands over no events until the visitor agrees.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			<Button variant="link" onClick={() => goTo('chat')}>
				{__('Change when the chat starts', 'ga4-bridge-for-smartsupp')}
			</Button>
		</>
	);
};

const caption = (): string =>
	__('With the choices as they are now, saved or not', 'ga4-bridge-for-smartsupp');

const decisionWords = (decision: Decision): string => {
	switch (decision) {
		case 'pending':
			return __('has not answered', 'ga4-bridge-for-smartsupp');
		case 'granted':
			return __('has agreed', 'ga4-bridge-for-smartsupp');
		case 'denied':
			return __('has refused', 'ga4-bridge-for-smartsupp');
	}
};
