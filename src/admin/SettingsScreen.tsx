import { __ } from '@wordpress/i18n';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { AnalyticsPanel } from './analytics/AnalyticsPanel.tsx';
import { ConnectPanel } from './connect/ConnectPanel.tsx';
import { useSiteWatch } from './connect/useSiteWatch.ts';
import { SaveBar } from './parts/SaveBar.tsx';
import { SaveNotices } from './parts/SaveNotices.tsx';
import { TabLinks } from './parts/TabLinks.tsx';
import type { SettingsAnswer } from './rest/contract.ts';
import { focusSetting } from './state/focusSetting.ts';
import { ScreenContext } from './state/screen.ts';
import { useSaveShortcut } from './state/useSaveShortcut.ts';
import { useSettings } from './state/useSettings.ts';
import { tabOf, useTab } from './state/useTab.ts';
import { useUnsavedGuard } from './state/useUnsavedGuard.ts';

/** The whole screen, once the settings are there: tabs, the current panel, and the one Save. */
export const SettingsScreen = ({ loaded }: { readonly loaded: SettingsAnswer }): ReactNode => {
	const state = useSettings(loaded);
	const { draft, unsaved, outcome } = state;
	const [tab, goTo] = useTab();
	const watch = useSiteWatch(draft.answer.status.siteUrl, state.setStatus);
	const root = useRef<HTMLDivElement>(null);
	useUnsavedGuard(Object.keys(unsaved).length > 0);
	useSaveShortcut(state.save);
	useFocusOnFault(root, draft.faults[0]?.field, outcome?.count, [tab, goTo]);

	return (
		<ScreenContext.Provider
			value={{
				settings: draft.settings,
				saved: draft.answer.settings,
				sources: draft.answer.sources,
				locks: draft.answer.locks ?? {},
				faults: draft.faults,
				status: draft.answer.status,
				edit: state.edit,
				watch,
				goTo,
			}}
		>
			<div className="ga4b" ref={root}>
				<h1>{__('GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp')}</h1>
				<TabLinks current={tab} />
				<SaveNotices outcome={outcome} onRemove={state.forgetOutcome} />
				<div className="ga4b-panels">
					{tab === 'connect' ? <ConnectPanel /> : <AnalyticsPanel />}
				</div>
				<SaveBar
					unsaved={Object.keys(unsaved).length}
					saving={state.saving}
					onSave={state.save}
					onDiscard={state.discard}
				/>
			</div>
		</ScreenContext.Provider>
	);
};

/** After a refused save, goes to the tab of the first refused value and puts the focus on its control. */
const useFocusOnFault = (
	root: RefObject<HTMLElement | null>,
	field: string | undefined,
	attempt: number | undefined,
	[tab, goTo]: ReturnType<typeof useTab>,
): void => {
	const handled = useRef<number>();
	useEffect(() => {
		if (attempt === handled.current || field === undefined || root.current === null) return;
		// The control is there only once its tab is drawn: then this effect runs again.
		if (tab !== tabOf(field)) return goTo(tabOf(field));
		handled.current = attempt;
		focusSetting(root.current, field);
	}, [root, field, attempt, tab, goTo]);
};
