import { type SettingName, type Settings, settingNames } from '../../settings/settings.ts';
import type { Fault, SettingsAnswer, Status } from '../rest/contract.ts';
import { settingAt } from './settingAt.ts';

/** What the screen knows: the server's last answer, the settings as edited, and what the server refused. */
export interface Draft {
	readonly answer: SettingsAnswer;
	readonly settings: Settings;
	readonly faults: readonly Fault[];
}

export type DraftChange =
	| { readonly type: 'edit'; readonly settings: Partial<Settings> }
	| { readonly type: 'discard' }
	/** `sent` is what the server stored: an edit made while it did so stays in the draft. */
	| {
			readonly type: 'saved';
			readonly answer: SettingsAnswer;
			readonly sent: Partial<Settings>;
	  }
	| { readonly type: 'refused'; readonly faults: readonly Fault[] }
	| { readonly type: 'status'; readonly status: Status };

export const draftOf = (answer: SettingsAnswer): Draft => ({
	answer,
	settings: answer.settings,
	faults: [],
});

export const changeDraft = (draft: Draft, change: DraftChange): Draft => {
	switch (change.type) {
		case 'edit':
			return {
				...draft,
				settings: { ...draft.settings, ...change.settings },
				faults: draft.faults.filter((fault) => !(settingAt(fault.field) in change.settings)),
			};
		case 'discard':
			return draftOf(draft.answer);
		case 'saved':
			return {
				answer: change.answer,
				settings: { ...change.answer.settings, ...editedSince(draft.settings, change.sent, draft) },
				faults: [],
			};
		case 'refused':
			return { ...draft, faults: change.faults };
		case 'status':
			return { ...draft, answer: { ...draft.answer, status: change.status } };
	}
};

/** The edited settings that the server does not have yet. */
export const unsavedOf = (draft: Draft): Partial<Settings> =>
	pick(draft.settings, (name) => !same(draft.settings[name], draft.answer.settings[name]));

const editedSince = (now: Settings, sent: Partial<Settings>, before: Draft): Partial<Settings> =>
	pick(now, (name) => !same(now[name], { ...before.answer.settings, ...sent }[name]));

const pick = (settings: Settings, wanted: (name: SettingName) => boolean): Partial<Settings> =>
	Object.fromEntries(settingNames.filter(wanted).map((name) => [name, settings[name]]));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
