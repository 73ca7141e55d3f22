import { SearchControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { bridgeOptionsOf, type Settings } from '../../settings/settings.ts';
import { Message } from '../parts/Message.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { changeRule, type RuleChange } from './changeRule.ts';
import { EventGroup } from './EventGroup.tsx';
import { everyEventHas } from './EventRowView.tsx';
import { type EventRow, eventRows } from './eventRows.ts';
import { findRows } from './findRows.ts';

/** The 19 events as GA4 will see them under the choices on the screen, saved or not; switched and renamed in place. */
export const EventTable = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventRules');
	const id = useId();
	const [search, setSearch] = useState('');
	const all = useRows(settings);
	const rows = findRows(all, search);
	const rules = useRef(settings.eventRules);
	rules.current = settings.eventRules;
	const change = useCallback(
		(actions: readonly string[], by: RuleChange) =>
			edit({
				eventRules: actions.reduce((all, action) => changeRule(all, action, by), rules.current),
			}),
		[edit],
	);
	const groups = [...new Set(rows.map(({ entry }) => entry.group))];
	return (
		<div data-setting="eventRules">
			<p id={`${id}-text`}>
				{__(
					'Shown with sample labels, and with every choice above as it stands now, saved or not.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				{sprintf(
					/* translators: %s: names of parameters, separated by commas. */
					__('Every event also carries %s.', 'ga4-bridge-for-smartsupp'),
					everyEventHas.join(', '),
				)}
			</p>
			{settings.captureMode === 'native' && (
				<Message
					status="warning"
					spoken={__(
						'The capture mode is native: Smartsupp sends its events itself, under its own names and with full labels. The names, rules and privacy choices here have no effect.',
						'ga4-bridge-for-smartsupp',
					)}
				/>
			)}
			<SettingHelp name="eventRules" />
			<SearchControl
				__nextHasNoMarginBottom
				label={__('Search the events', 'ga4-bridge-for-smartsupp')}
				placeholder={__('Name, old name or GA4 name', 'ga4-bridge-for-smartsupp')}
				value={search}
				onChange={setSearch}
			/>
			<p role="status" className="ga4b-description">
				{search !== '' &&
					sprintf(
						/* translators: %d: number of events that were found. */
						_n('%d event found.', '%d events found.', rows.length, 'ga4-bridge-for-smartsupp'),
						rows.length,
					)}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard. */}
			<section className="ga4b-scroll" tabIndex={0} aria-labelledby={`${id}-caption`}>
				<table className="ga4b-events" aria-describedby={`${id}-text`}>
					<caption id={`${id}-caption`}>
						{__('Events as GA4 will see them', 'ga4-bridge-for-smartsupp')}
					</caption>
					<thead>
						<tr>
							<th scope="col">{__('In the chat', 'ga4-bridge-for-smartsupp')}</th>
							<th scope="col">{__('Event in GA4', 'ga4-bridge-for-smartsupp')}</th>
							<th scope="col">{__('Parameters', 'ga4-bridge-for-smartsupp')}</th>
						</tr>
					</thead>
					{groups.map((group) => (
						<EventGroup
							key={group}
							group={group}
							rows={rows.filter(({ entry }) => entry.group === group)}
							locked={locked}
							onChange={change}
						/>
					))}
				</table>
			</section>
		</div>
	);
};

/** The rows, made anew only when a setting changes that they show: the table is the largest part of the screen. */
const useRows = (settings: Settings): readonly EventRow[] => {
	const { trackerMode, measurementIds, ...shown } = bridgeOptionsOf(settings);
	const key = JSON.stringify(shown);
	return useMemo(() => eventRows(bridgeOptionsOf(JSON.parse(key))), [key]);
};
