import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useId } from 'react';
import { bridgeOptionsOf, type Settings } from '../../settings/settings.ts';
import { Choice } from '../parts/Choice.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { eventRows } from './eventRows.ts';

/** How the events are called in GA4, with the one question that decides it for most. */
export const NamesFields = (): ReactNode => (
	<>
		<ArriveAlready />
		<Choice
			name="eventNames"
			legend={__('Names of the events in GA4', 'ga4-bridge-for-smartsupp')}
			options={[
				{
					value: 'prefixed',
					label: __('One name for each event, in GA4’s style', 'ga4-bridge-for-smartsupp'),
					description: exampleOf('prefixed'),
				},
				{
					value: 'single',
					label: __('One name for all', 'ga4-bridge-for-smartsupp'),
					description: exampleOf('single'),
				},
				{
					value: 'original',
					label: __('Smartsupp’s own names', 'ga4-bridge-for-smartsupp'),
					description: exampleOf('original'),
				},
			]}
		>
			{__(
				'Whatever the name, each event says in its parameter chat_action what happened.',
				'ga4-bridge-for-smartsupp',
			)}
		</Choice>
	</>
);

const ArriveAlready = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventNames');
	const id = useId();
	const answer = (label: string, eventNames: Settings['eventNames']): ReactNode => (
		<Button
			__next40pxDefaultSize
			variant="secondary"
			disabled={locked}
			isPressed={settings.eventNames === eventNames}
			onClick={() => edit({ eventNames })}
		>
			{label}
		</Button>
	);
	return (
		<fieldset className="ga4b-question" aria-describedby={`${id}-text`}>
			<legend>
				{__('Do Smartsupp events already arrive in GA4?', 'ga4-bridge-for-smartsupp')}
			</legend>
			{answer(__('Yes: keep their names', 'ga4-bridge-for-smartsupp'), 'original')}{' '}
			{answer(__('No: start with clear names', 'ga4-bridge-for-smartsupp'), 'prefixed')}
			<p id={`${id}-text`} className="ga4b-description">
				{__(
					'With their own names, reports and segments that exist already go on as before. The answer chooses below; nothing is saved until you press Save.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
		</fieldset>
	);
};

const exampleOf = (eventNames: Settings['eventNames']): string =>
	sprintf(
		/* translators: %s: names of GA4 events, separated by commas. */
		__('For example %s', 'ga4-bridge-for-smartsupp'),
		[
			...new Set(
				eventRows(bridgeOptionsOf({ eventNames }))
					.slice(0, 2)
					.map(({ name }) => name),
			),
		].join(', '),
	);
