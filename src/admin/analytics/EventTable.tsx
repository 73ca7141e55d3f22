import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useCallback, useId, useMemo, useRef } from 'react';
import { bridgeOptionsOf, type Settings } from '../../settings/settings.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { groupWords } from '../words/groups.ts';
import { changeRule, type RuleChange } from './changeRule.ts';
import { EventRowView, everyEventHas } from './EventRowView.tsx';
import { type EventRow, eventRows } from './eventRows.ts';

/** The 19 events as GA4 will see them under the choices on the screen, saved or not; switched and renamed in place. */
export const EventTable = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventRules');
	const id = useId();
	const rows = useRows(settings);
	const rules = useRef(settings.eventRules);
	rules.current = settings.eventRules;
	const change = useCallback(
		(action: string, by: RuleChange) => edit({ eventRules: changeRule(rules.current, action, by) }),
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
				<Notice status="warning" isDismissible={false}>
					{__(
						'The capture mode is native: Smartsupp sends its events itself, under its own names and with full labels. The names, rules and privacy choices here have no effect.',
						'ga4-bridge-for-smartsupp',
					)}
				</Notice>
			)}
			<SettingHelp name="eventRules" />
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
						<tbody key={group}>
							<tr>
								<th scope="rowgroup" colSpan={3} className="ga4b-group">
									{groupWords(group)}
								</th>
							</tr>
							{rows
								.filter(({ entry }) => entry.group === group)
								.map((row) => (
									<EventRowView
										key={row.entry.action}
										row={row}
										locked={locked}
										onChange={change}
									/>
								))}
						</tbody>
					))}
				</table>
			</section>
		</div>
	);
};

/** The rows, made anew only when a setting changes that they show: the table is the largest part of the screen. */
const useRows = (settings: Settings): readonly EventRow[] => {
	const { chatKey, chatSource, plan, trackerMode, measurementIds, ...shown } = settings;
	const key = JSON.stringify(shown);
	return useMemo(() => eventRows(bridgeOptionsOf(JSON.parse(key))), [key]);
};
