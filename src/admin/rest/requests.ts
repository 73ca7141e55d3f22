import apiFetch from '@wordpress/api-fetch';
import type { SettingName, Settings } from '../../settings/settings.ts';
import type { Look, Scope, SettingsAnswer, Status } from './contract.ts';
import { type Failure, failureOf } from './failure.ts';

export type Answer<T> =
	| { readonly ok: true; readonly answer: T }
	| { readonly ok: false; readonly failure: Failure };

/** What a save changes: settings of a site or of the network, and for the network which of them are locked. */
export interface Edits {
	readonly settings: Partial<Settings>;
	readonly locked?: readonly SettingName[];
}

/** Where a change goes, and what it was made on: with another revision stored, the server refuses it. */
export interface Target {
	readonly scope: Scope;
	readonly revision?: string | undefined;
	/** Answers what would change, and stores nothing. */
	readonly dryRun?: boolean;
}

const root = '/ga4-bridge-for-smartsupp/v1';

/** Milliseconds after which a site that says nothing is given up: longer than PHP usually works on anything. */
const PATIENCE = 45_000;

/** Asks the REST interface of the plugin; a path is relative to it. Fails after 45 seconds without an answer. */
export const request = async <T extends object>(
	path: string,
	options: { readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; readonly data?: object } = {},
	/** Members that the answer has if it is the plugin's own. */
	members: readonly string[] = [],
): Promise<Answer<T>> => {
	const patience = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			patience.abort();
			reject(new DOMException('No answer came.', 'AbortError'));
		}, PATIENCE);
	});
	try {
		const asked = apiFetch<unknown>({
			path: `${root}/${path}`,
			...options,
			// A request that may be answered by what the page brought along has no signal.
			...(options.method !== undefined && { signal: patience.signal }),
		});
		const answer = await Promise.race([asked, silence]);
		return isOurs<T>(answer, members)
			? { ok: true, answer }
			: { ok: false, failure: { kind: 'garbled' } };
	} catch (thrown) {
		return { ok: false, failure: failureOf(thrown, navigator.onLine) };
	} finally {
		clearTimeout(timer);
	}
};

const isOurs = <T extends object>(answer: unknown, members: readonly string[]): answer is T =>
	typeof answer === 'object' && answer !== null && members.every((name) => name in answer);

/** What a page, or a plugin that steps in, answers in place of the settings would leave the screen without any. */
export const requestSettings = <T extends SettingsAnswer = SettingsAnswer>(
	path: string,
	options: Parameters<typeof request>[1] = {},
): Promise<Answer<T>> => request(path, options, ['settings', 'sources']);

/** Asks for what ends in a new status of the site. */
export const requestStatus = (path: string, data: object = {}): Promise<Answer<Status>> =>
	request(path, { method: 'POST', data }, ['siteUrl', 'chat', 'analytics', 'plan']);

const bodyOf = ({ scope, revision, dryRun }: Target): object => ({
	...(scope !== 'site' && { scope }),
	...(revision !== undefined && { revision }),
	...(dryRun === true && { dry_run: true }),
});

export const loadSettings = (scope: Scope): Promise<Answer<SettingsAnswer>> =>
	requestSettings(scope === 'site' ? 'settings' : 'settings?scope=network');

/** Stores the given settings, all or none; the others stay as they are. */
export const saveSettings = (edits: Edits, target: Target): Promise<Answer<SettingsAnswer>> =>
	requestSettings('settings', { method: 'PATCH', data: { ...edits, ...bodyOf(target) } });

/** Puts the given settings, or the network's locks, back to what holds without them; left out, all of them. */
export const resetSettings = (
	target: Target,
	fields?: readonly (SettingName | 'locked')[],
): Promise<Answer<SettingsAnswer>> =>
	requestSettings('settings', {
		method: 'DELETE',
		data: { ...(fields !== undefined && { fields }), ...bodyOf(target) },
	});

/** Takes the last change back; taken back again, it is there again. */
export const undoSave = (target: Target): Promise<Answer<SettingsAnswer>> =>
	requestSettings('settings/undo', { method: 'POST', data: bodyOf(target) });

/** Stores what an export holds, all or nothing; the text is checked by the server. */
export const importSettings = (text: string, target: Target): Promise<Answer<SettingsAnswer>> =>
	requestSettings('import', { method: 'POST', data: { export: text, ...bodyOf(target) } });

/** The settings as a file's content. */
export const exportSettings = (scope: Scope, withKey: boolean): Promise<Answer<object>> =>
	request(`export?scope=${scope}&chat_key=${withKey}`, {}, ['settings']);

/** Tells the server what a browser saw on the site. */
export const reportLook = (look: Look): Promise<Answer<Status>> => requestStatus('detect', look);
