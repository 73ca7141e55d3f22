import { __ } from '@wordpress/i18n';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSiteWatch } from './connect/useSiteWatch.ts';
import { Panel } from './Panel.tsx';
import { ClashNotice } from './parts/ClashNotice.tsx';
import { SaveBar } from './parts/SaveBar.tsx';
import { SaveNotices } from './parts/SaveNotices.tsx';
import { StoredFaults } from './parts/StoredFaults.tsx';
import { TabLinks } from './parts/TabLinks.tsx';
import type { Scope, SettingsAnswer } from './rest/contract.ts';
import { undoSave } from './rest/requests.ts';
import { countOf } from './state/draft.ts';
import { focusSetting } from './state/focusSetting.ts';
import { ScreenContext } from './state/screen.ts';
import { useSaveShortcut } from './state/useSaveShortcut.ts';
import { useSettings } from './state/useSettings.ts';
import { settingInAddress, tabOf, tabsOf, useTab } from './state/useTab.ts';
import { useUnsavedGuard } from './state/useUnsavedGuard.ts';

/** The whole screen, once the settings are there: tabs, the current panel, and the one Save. */
export const SettingsScreen = ({
	loaded,
	scope,
}: {
	readonly loaded: SettingsAnswer;
	readonly scope: Scope;
}): ReactNode => {
	const state = useSettings(loaded, scope);
	const { draft, outcome } = state;
	const unsaved = countOf(state.unsaved);
	const [tab, goTo] = useTab(scope);
	const watch = useSiteWatch(draft.answer.status?.siteUrl ?? '', state.setStatus);
	const root = useRef<HTMLDivElement>(null);
	const saveButton = useRef<HTMLButtonElement>(null);
	const focusOnSave = useCallback(() => saveButton.current?.focus(), []);
	useUnsavedGuard(unsaved > 0);
	useSaveShortcut(state.save);
	useFocusOnFault(root, draft.faults[0]?.field, outcome?.count, [tab, goTo]);
	useFocusByAddress(root);

	return (
		<ScreenContext.Provider
			value={{
				scope,
				settings: draft.settings,
				saved: draft.answer.settings,
				answer: draft.answer,
				sources: draft.answer.sources,
				locks: draft.answer.locks ?? {},
				locked: draft.locked,
				faults: draft.faults,
				status: draft.answer.status,
				edit: state.edit,
				lock: state.lock,
				apply: state.apply,
				preview: state.preview,
				setStatus: state.setStatus,
				watch,
				goTo,
			}}
		>
			<div className="ga4b" ref={root}>
				<h1>{titleOf(scope)}</h1>
				<TabLinks tabs={tabsOf(scope)} current={tab} />
				<ClashNotice clashes={draft.clashes} onSettled={focusOnSave} />
				<StoredFaults />
				<div className="ga4b-panels">
					<Panel tab={tab} />
				</div>
				<div className="ga4b-foot">
					<SaveNotices outcome={outcome} onRemove={state.forgetOutcome} />
					<SaveBar
						button={saveButton}
						unsaved={unsaved}
						saving={state.saving}
						canUndo={draft.answer.canUndo === true}
						onSave={state.save}
						onDiscard={() => {
							state.discard();
							focusOnSave();
						}}
						onUndo={() => {
							void state.apply(undoSave);
							focusOnSave();
						}}
					/>
				</div>
			</div>
		</ScreenContext.Provider>
	);
};

export const titleOf = (scope: Scope): string =>
	scope === 'network'
		? __('GA4 Bridge for Smartsupp: all sites', 'ga4-bridge-for-smartsupp')
		: __('GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp');

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
		return whenThere(root.current, () => focusSetting(root.current, field));
	}, [root, field, attempt, tab, goTo]);
};

/** An address such as `#chat/startChat` leads to a field. */
const useFocusByAddress = (root: RefObject<HTMLElement | null>): void => {
	useEffect(() => {
		const name = settingInAddress();
		if (name === '' || root.current === null) return undefined;
		return whenThere(root.current, () => focusSetting(root.current, name));
	}, [root]);
};

/** Tries now and whenever the part of the page changes, until it succeeds: a tab's code may still be on its way. */
const whenThere = (part: HTMLElement, attempt: () => boolean): (() => void) | undefined => {
	if (attempt()) return undefined;
	const observer = new MutationObserver(() => {
		if (attempt()) observer.disconnect();
	});
	observer.observe(part, { childList: true, subtree: true });
	return () => observer.disconnect();
};
