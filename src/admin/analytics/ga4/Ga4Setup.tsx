import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useMemo } from 'react';
import { bridgeOptionsOf } from '../../../settings/settings.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { OutsideLink } from '../../parts/OutsideLink.tsx';
import { useScreen } from '../../state/screen.ts';
import { eventRows } from '../eventRows.ts';
import { Dimensions } from './Dimensions.tsx';
import { type PlannedEvent, setupPlan } from './setupPlan.ts';

/** What to create in GA4 for the choices on the screen, so that chat events show in reports. */
export const Ga4Setup = (): ReactNode => {
	const { settings } = useScreen();
	const key = JSON.stringify(bridgeOptionsOf(settings));
	const plan = useMemo(() => {
		const options = bridgeOptionsOf(JSON.parse(key));
		return setupPlan(eventRows(options), options);
	}, [key]);
	return (
		<div className="ga4b-setup">
			<p>
				{__(
					'Once a property, by somebody who may edit it. GA4 fills custom dimensions and key events from then on, not backwards; the first values show after a day or two.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				<OutsideLink href="https://analytics.google.com/analytics/web/">
					{__('Open Google Analytics', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</p>
			<h3>{__('Custom dimensions', 'ga4-bridge-for-smartsupp')}</h3>
			<Dimensions names={plan.dimensions} />
			<h3>{__('Key events', 'ga4-bridge-for-smartsupp')}</h3>
			<p>
				{__(
					'Admin > Data display > Key events > New key event, for what counts as a success, such as a contact. An event that is a key event already must not be entered twice.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				<OutsideLink href="https://support.google.com/analytics/answer/9267568">
					{__('Google’s help on key events', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</p>
			<Events events={plan.keyEvents} isForKeyEvents />
			<h3>{__('Sessions with a conversation', 'ga4-bridge-for-smartsupp')}</h3>
			<p>
				{__(
					'Explore > a new exploration > Segments > + > Session segment: include sessions where any of these events happened (join them by OR). Compare with all sessions: how many start a conversation, and how their key event rate stands beside the overall one. The same conditions make an audience (Admin > Data display > Audiences).',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				<OutsideLink href="https://support.google.com/analytics/answer/9304353">
					{__('Google’s help on segments', 'ga4-bridge-for-smartsupp')}
				</OutsideLink>
			</p>
			<Events events={plan.conversation} />
		</div>
	);
};

/** Events by their names in GA4, and how to tell one from others of the same name. */
const Events = ({
	events,
	isForKeyEvents = false,
}: {
	readonly events: readonly PlannedEvent[];
	readonly isForKeyEvents?: boolean;
}): ReactNode => {
	if (events.length === 0)
		return <p>{__('All of these are switched off.', 'ga4-bridge-for-smartsupp')}</p>;
	return (
		<>
			{isForKeyEvents && events.some(({ isShared }) => isShared) && (
				<p>
					{__(
						'Several events share a name, so first make one of its own for each (Admin > Data display > Events > Create event), with the condition below.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			<ul className="ga4b-clashes">
				{events.map(({ action, name, isShared }) => (
					<li key={action}>
						<code>{name}</code> <CopyButton text={name} what={name} />{' '}
						{isShared && (
							<>
								{sprintf(
									/* translators: %s: a parameter's name, chat_action. */
									__('where %s is', 'ga4-bridge-for-smartsupp'),
									'chat_action',
								)}{' '}
								<code>{action}</code> <CopyButton text={action} what={action} />
							</>
						)}
					</li>
				))}
			</ul>
		</>
	);
};
