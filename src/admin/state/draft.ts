import { type SettingName, type Settings, settingNames } from '../../settings/settings.ts';
import type { Fault, SettingsAnswer, Status } from '../rest/contract.ts';
import type { Edits } from '../rest/requests.ts';
import { settingAt } from './settingAt.ts';

/** A setting, or the network's locks, changed here and, meanwhile, by somebody else to another value. */
export interface Clash {
	readonly field: SettingName | 'locked';
	readonly yours: unknown;
	readonly stored: unknown;
}

/** What the screen knows: the server's last answer, the settings as edited, and what the server refused. */
export interface Draft {
	readonly answer: SettingsAnswer;
	readonly settings: Settings;
	/** The settings that no site of the network may change, as edited. */
	readonly locked: readonly SettingName[];
	readonly faults: readonly Fault[];
	/** To be decided before the next save; empty but after a save that met somebody else's. */
	readonly clashes: readonly Clash[];
}

export type DraftChange =
	| { readonly type: 'edit'; readonly settings: Partial<Settings> }
	| { readonly type: 'lock'; readonly locked: readonly SettingName[] }
	| { readonly type: 'discard' }
	/** `sent` is what the server stored: an edit made while it did so stays in the draft. */
	| { readonly type: 'saved'; readonly answer: SettingsAnswer; readonly sent: Edits }
	| { readonly type: 'refused'; readonly faults: readonly Fault[] }
	/** Somebody else saved: what is edited here stands on their settings from now on. */
	| { readonly type: 'rebased'; readonly answer: SettingsAnswer }
	| { readonly type: 'status'; readonly status: Status };

export const draftOf = (answer: SettingsAnswer): Draft => ({
	answer,
	settings: answer.settings,
	locked: answer.locked ?? [],
	faults: [],
	clashes: [],
});

export const changeDraft = (draft: Draft, change: DraftChange): Draft => {
	switch (change.type) {
		case 'edit':
			return {
				...draft,
				settings: { ...draft.settings, ...change.settings },
				faults: draft.faults.filter((fault) => !(settingAt(fault.field) in change.settings)),
				clashes: draft.clashes.filter(({ field }) => !(field in change.settings)),
			};
		case 'lock':
			return {
				...draft,
				locked: change.locked,
				clashes: draft.clashes.filter(({ field }) => field !== 'locked'),
			};
		case 'discard':
			return draftOf(draft.answer);
		case 'saved':
			return {
				...draftOf(change.answer),
				settings: { ...change.answer.settings, ...editedSince(draft, change.sent.settings) },
				...(!same(draft.locked, change.sent.locked ?? draft.answer.locked ?? []) && {
					locked: draft.locked,
				}),
			};
		case 'refused':
			return { ...draft, faults: change.faults };
		case 'rebased':
			return {
				...draftOf(change.answer),
				settings: { ...change.answer.settings, ...unsavedSettings(draft) },
				locked: isLockEdited(draft) ? draft.locked : (change.answer.locked ?? []),
				clashes: clashesOf(draft, change.answer),
			};
		case 'status':
			return { ...draft, answer: { ...draft.answer, status: change.status } };
	}
};

/** What was edited and the server does not have yet. */
export const unsavedOf = (draft: Draft): Edits => ({
	settings: unsavedSettings(draft),
	...(isLockEdited(draft) && { locked: draft.locked }),
});

export const countOf = ({ settings, locked }: Edits): number =>
	Object.keys(settings).length + (locked === undefined ? 0 : 1);

/** What was edited here and is something else in `fresh` than when the editing began. */
export const clashesOf = (draft: Draft, fresh: SettingsAnswer): readonly Clash[] => {
	const edited = Object.entries(unsavedSettings(draft)).map(([name, yours]) => {
		const field = name as SettingName;
		return { field, yours, stored: fresh.settings[field], before: draft.answer.settings[field] };
	});
	const locks = {
		field: 'locked' as const,
		yours: sorted(draft.locked),
		stored: sorted(fresh.locked),
		before: sorted(draft.answer.locked),
	};
	return [...edited, ...(isLockEdited(draft) ? [locks] : [])]
		.filter(({ yours, stored, before }) => !same(stored, before) && !same(stored, yours))
		.map(({ field, yours, stored }) => ({ field, yours, stored }));
};

const unsavedSettings = (draft: Draft): Partial<Settings> =>
	pick(draft.settings, (name) => !same(draft.settings[name], draft.answer.settings[name]));

const isLockEdited = (draft: Draft): boolean =>
	!same(sorted(draft.locked), sorted(draft.answer.locked));

const sorted = (names: readonly SettingName[] = []): readonly SettingName[] => [...names].sort();

const editedSince = (draft: Draft, sent: Partial<Settings>): Partial<Settings> =>
	pick(
		draft.settings,
		(name) => !same(draft.settings[name], { ...draft.answer.settings, ...sent }[name]),
	);

const pick = (settings: Settings, wanted: (name: SettingName) => boolean): Partial<Settings> =>
	Object.fromEntries(settingNames.filter(wanted).map((name) => [name, settings[name]]));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
