import apiFetch from '@wordpress/api-fetch';
import type { Settings } from '../../settings/settings.ts';
import type { Look, SettingsAnswer, Status } from './contract.ts';
import { type Failure, failureOf } from './failure.ts';

export type Answer<T> =
	| { readonly ok: true; readonly answer: T }
	| { readonly ok: false; readonly failure: Failure };

const root = '/ga4-bridge-for-smartsupp/v1';

const request = async <T>(options: Parameters<typeof apiFetch>[0]): Promise<Answer<T>> => {
	try {
		return { ok: true, answer: (await apiFetch(options)) as T };
	} catch (thrown) {
		return { ok: false, failure: failureOf(thrown, navigator.onLine) };
	}
};

export const loadSettings = (): Promise<Answer<SettingsAnswer>> =>
	request({ path: `${root}/settings` });

/** Stores the given settings, all or none; the others stay as they are. */
export const saveSettings = (settings: Partial<Settings>): Promise<Answer<SettingsAnswer>> =>
	request({ path: `${root}/settings`, method: 'PATCH', data: { settings } });

/** Tells the server what a browser saw on the site. */
export const reportLook = (look: Look): Promise<Answer<Status>> =>
	request({ path: `${root}/detect`, method: 'POST', data: look });
