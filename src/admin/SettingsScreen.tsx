import { __ } from '@wordpress/i18n';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { Panel } from './Panel.tsx';
import { ClashNotice } from './parts/ClashNotice.tsx';
import { SaveBar } from './parts/SaveBar.tsx';
import { SaveNotices } from './parts/SaveNotices.tsx';
import { StoredFaults } from './parts/StoredFaults.tsx';
import { TabLinks } from './parts/TabLinks.tsx';
import type { Scope, SettingsAnswer } from './rest/contract.ts';
import { undoSave } from './rest/requests.ts';
import { useSiteWatch } from './site/useSiteWatch.ts';
import { countOf } from './state/draft.ts';
import { focusSetting } from './state/focusSetting.ts';
import { ScreenContext } from './state/screen.ts';
import { useSaveShortcut } from './state/useSaveShortcut.ts';
import { type SaveOutcome, useSettings } from './state/useSettings.ts';
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
	useFocusOnFault(root, draft.faults[0]?.field, refusalOf(outcome), [tab, goTo]);
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
	refusal: number | undefined,
	[tab, goTo]: ReturnType<typeof useTab>,
): void => {
	const handled = useRef<number>();
	useEffect(() => {
		if (refusal === undefined || refusal === handled.current) return;
		if (field === undefined || root.current === null) return;
		// The control is there only once its tab is drawn: then this effect runs again.
		if (tab !== tabOf(field)) return goTo(tabOf(field));
		handled.current = refusal;
		return whenThere(root.current, () => focusSetting(root.current, field));
	}, [root, field, refusal, tab, goTo]);
};

/** Of the last attempt to save, where it ended with refused values. */
const refusalOf = (outcome: SaveOutcome | undefined): number | undefined =>
	outcome?.kind === 'failed' && outcome.failure.kind === 'faults' ? outcome.count : undefined;

/** An address such as `#chat/startChat` leads to a field, at the start and whenever it changes. */
const useFocusByAddress = (root: RefObject<HTMLElement | null>): void => {
	useEffect(() => {
		let stop: (() => void) | undefined;
		const follow = (): void => {
			stop?.();
			const name = settingInAddress();
			if (name !== '' && root.current !== null)
				stop = whenThere(root.current, () => focusSetting(root.current, name));
		};
		follow();
		window.addEventListener('hashchange', follow);
		return () => {
			window.removeEventListener('hashchange', follow);
			stop?.();
		};
	}, [root]);
};

/**
 * Tries now and whenever the part of the page changes, until it succeeds: a tab's code may still be on its way. Whoever
 * does something meanwhile is not pulled away from it.
 */
const whenThere = (part: HTMLElement, attempt: () => boolean): (() => void) | undefined => {
	if (attempt()) return undefined;
	const inputs = ['keydown', 'pointerdown'];
	const observer = new MutationObserver(() => {
		if (attempt()) stop();
	});
	const stop = (): void => {
		observer.disconnect();
		for (const input of inputs) document.removeEventListener(input, stop, true);
	};
	observer.observe(part, { childList: true, subtree: true });
	for (const input of inputs) document.addEventListener(input, stop, true);
	return stop;
};
