import { useCallback, useReducer, useRef, useState } from 'react';
import type { Settings } from '../../settings/settings.ts';
import type { SettingsAnswer, Status } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import { saveSettings } from '../rest/requests.ts';
import { changeDraft, type Draft, draftOf, unsavedOf } from './draft.ts';

/** How the last attempt to save ended; `count` tells two equal outcomes apart. */
export type SaveOutcome =
	| { readonly kind: 'saved' | 'nothing_to_save'; readonly count: number }
	| { readonly kind: 'failed'; readonly failure: Failure; readonly count: number };

export interface SettingsState {
	readonly draft: Draft;
	readonly unsaved: Partial<Settings>;
	readonly saving: boolean;
	readonly outcome: SaveOutcome | undefined;
	edit(settings: Partial<Settings>): void;
	discard(): void;
	save(): void;
	forgetOutcome(): void;
	setStatus(status: Status): void;
}

/** The settings while they are edited: what was loaded, what was changed, and the one way to save it. */
export const useSettings = (loaded: SettingsAnswer): SettingsState => {
	const [draft, change] = useReducer(changeDraft, loaded, draftOf);
	const [saving, setSaving] = useState(false);
	const [outcome, setOutcome] = useState<SaveOutcome>();
	const busy = useRef(false);
	const attempts = useRef(0);
	const unsaved = unsavedOf(draft);
	const latest = useRef(unsaved);
	latest.current = unsaved;

	const save = useCallback(async (): Promise<void> => {
		if (busy.current) return;
		const sent = latest.current;
		attempts.current += 1;
		const count = attempts.current;
		if (Object.keys(sent).length === 0) return setOutcome({ kind: 'nothing_to_save', count });
		busy.current = true;
		setSaving(true);
		const result = await saveSettings(sent);
		busy.current = false;
		setSaving(false);
		if (result.ok) {
			change({ type: 'saved', answer: result.answer, sent });
			return setOutcome({ kind: 'saved', count });
		}
		const { failure } = result;
		if (failure.kind === 'faults') change({ type: 'refused', faults: failure.faults });
		setOutcome({ kind: 'failed', failure, count });
	}, []);

	return {
		draft,
		unsaved,
		saving,
		outcome,
		edit: useCallback((settings: Partial<Settings>) => change({ type: 'edit', settings }), []),
		discard: useCallback(() => {
			change({ type: 'discard' });
			setOutcome(undefined);
		}, []),
		save: useCallback(() => void save(), [save]),
		forgetOutcome: useCallback(() => setOutcome(undefined), []),
		setStatus: useCallback((status: Status) => change({ type: 'status', status }), []),
	};
};
