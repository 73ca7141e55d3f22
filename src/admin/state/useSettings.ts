import { useCallback, useReducer, useRef, useState } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import type { Change, Scope, SettingsAnswer, Status } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import {
	type Answer,
	type Edits,
	loadSettings,
	saveSettings,
	type Target,
} from '../rest/requests.ts';
import { createTurns } from './createTurns.ts';
import {
	changeDraft,
	clashesOf,
	countOf,
	type Draft,
	type DraftChange,
	draftOf,
	unsavedOf,
} from './draft.ts';

/** How the last attempt to save ended; `count` tells two equal outcomes apart. */
export type SaveOutcome =
	| { readonly kind: 'saved'; readonly changes: readonly Change[]; readonly count: number }
	| { readonly kind: 'nothing_to_save' | 'clash'; readonly count: number }
	| { readonly kind: 'failed'; readonly failure: Failure; readonly count: number };

/** A change that the server makes, such as an undo, an import or a reset. */
export type ServerChange = (target: Target) => Promise<Answer<SettingsAnswer>>;

export interface SettingsState {
	readonly draft: Draft;
	readonly unsaved: Edits;
	readonly saving: boolean;
	readonly outcome: SaveOutcome | undefined;
	edit(settings: Partial<Settings>): void;
	lock(locked: readonly SettingName[]): void;
	discard(): void;
	save(): void;
	/** Lets the server change the stored settings; what is edited and not saved stays as it is. */
	apply(change: ServerChange): Promise<Answer<SettingsAnswer>>;
	/** Asks the server what a change would do to what is stored now. */
	preview(change: ServerChange): Promise<Answer<SettingsAnswer>>;
	forgetOutcome(): void;
	setStatus(status: Status): void;
}

/** The settings while they are edited: what was loaded, what was changed, and the one way to save it. */
export const useSettings = (loaded: SettingsAnswer, scope: Scope): SettingsState => {
	const [draft, dispatch] = useReducer(changeDraft, loaded, draftOf);
	const [saving, setSaving] = useState(false);
	const [outcome, setOutcome] = useState<SaveOutcome>();
	const [inTurn] = useState(createTurns);
	/** How many changes are made or wait for their turn. */
	const pending = useRef(0);
	/** What the save under way sends, as JSON. */
	const sending = useRef('');
	const isSaveWaiting = useRef(false);
	const attempts = useRef(0);
	const unsaved = unsavedOf(draft);
	const latest = useRef(draft);
	latest.current = draft;
	const change = useCallback((next: DraftChange): void => {
		// What follows at once may not wait until the screen is drawn again.
		latest.current = changeDraft(latest.current, next);
		dispatch(next);
	}, []);

	/** Makes one change, and tells how it ended. */
	const run = useCallback(
		async (work: ServerChange, sent: Edits): Promise<Answer<SettingsAnswer>> => {
			attempts.current += 1;
			const count = attempts.current;
			const result = await workOn(work, sent, () => latest.current, scope);
			if (result.ok) {
				const { answer } = result;
				change({ type: 'saved', answer, sent });
				setOutcome({ kind: 'saved', changes: answer.changes ?? [], count });
				return result;
			}
			const { failure } = result;
			const isSave = countOf(sent) > 0;
			if ('fresh' in result) change({ type: 'rebased', answer: result.fresh });
			// What an import or an undo brings stands in no field.
			if (isSave && failure.kind === 'faults') change({ type: 'refused', faults: failure.faults });
			const clashes = isSave && latest.current.clashes.length > 0;
			setOutcome(clashes ? { kind: 'clash', count } : { kind: 'failed', failure, count });
			return result;
		},
		[scope, change],
	);

	/** Lets a change wait for those before it: each is made on what the one before has stored. */
	const queue = useCallback(
		async <T>(work: () => Promise<T>): Promise<T> => {
			pending.current += 1;
			setSaving(true);
			try {
				return await inTurn(work);
			} finally {
				pending.current -= 1;
				if (pending.current === 0) setSaving(false);
			}
		},
		[inTurn],
	);

	const save = useCallback((): void => {
		const pressed = unsavedOf(latest.current);
		if (isSaveWaiting.current || JSON.stringify(pressed) === sending.current) return;
		if (pending.current === 0 && countOf(pressed) === 0) {
			attempts.current += 1;
			setOutcome({ kind: 'nothing_to_save', count: attempts.current });
			return;
		}
		const { clashes: seen } = latest.current;
		isSaveWaiting.current = true;
		void queue(async () => {
			isSaveWaiting.current = false;
			const sent = unsavedOf(latest.current);
			// A clash of which nobody knew when Save was pressed is to be decided first.
			const isSeen = latest.current.clashes.every((clash) => seen.includes(clash));
			if (countOf(sent) === 0 || !isSeen) return;
			sending.current = JSON.stringify(sent);
			await run((target) => saveSettings(sent, target), sent);
			sending.current = '';
		});
	}, [queue, run]);

	const preview = useCallback(
		(work: ServerChange): Promise<Answer<SettingsAnswer>> =>
			inTurn(async () => {
				const { revision } = latest.current.answer;
				const first = await work({ scope, revision, dryRun: true });
				if (first.ok || first.failure.kind !== 'conflict') return first;
				const fresh = await loadSettings(scope);
				if (!fresh.ok) return fresh;
				change({ type: 'rebased', answer: fresh.answer });
				return work({ scope, revision: fresh.answer.revision, dryRun: true });
			}),
		[inTurn, scope, change],
	);

	return {
		draft,
		unsaved,
		saving,
		outcome,
		edit: useCallback(
			(settings: Partial<Settings>) => change({ type: 'edit', settings }),
			[change],
		),
		lock: useCallback(
			(locked: readonly SettingName[]) => change({ type: 'lock', locked }),
			[change],
		),
		discard: useCallback(() => {
			change({ type: 'discard' });
			setOutcome(undefined);
		}, [change]),
		save,
		apply: useCallback(
			(work: ServerChange) => queue(() => run(work, { settings: {} })),
			[queue, run],
		),
		preview,
		forgetOutcome: useCallback(() => setOutcome(undefined), []),
		setStatus: useCallback((status: Status) => change({ type: 'status', status }), [change]),
	};
};

type Worked =
	| Answer<SettingsAnswer>
	| { readonly ok: false; readonly failure: Failure; readonly fresh: SettingsAnswer };

/**
 * Makes the change on what this screen has seen. Where somebody else has saved meanwhile, it is made on theirs, as
 * long as no setting is changed by both.
 */
const workOn = async (
	work: ServerChange,
	sent: Edits,
	draft: () => Draft,
	scope: Scope,
): Promise<Worked> => {
	const first = await work({ scope, revision: draft().answer.revision });
	if (first.ok || first.failure.kind !== 'conflict') return first;
	const fresh = await loadSettings(scope);
	if (!fresh.ok) return fresh;
	const isApart = countOf(sent) > 0 && clashesOf(draft(), fresh.answer).length === 0;
	if (!isApart) return { ...first, fresh: fresh.answer };
	return work({ scope, revision: fresh.answer.revision });
};
