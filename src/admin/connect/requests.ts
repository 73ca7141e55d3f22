import type { SettingsAnswer, Status, TakeOver } from '../rest/contract.ts';
import { type Answer, request, requestSettings, requestStatus } from '../rest/requests.ts';

/** What of Smartsupp's own plugin is taken over beside its key, and whether it is deactivated afterwards. */
export interface TakeOverChoice {
	readonly measurementId: boolean;
	readonly deactivate: boolean;
}

export interface TakeOverAnswer extends SettingsAnswer {
	/** How things stand there now. */
	readonly officialPlugin?: TakeOver;
}

/** What Smartsupp's own plugin has stored. */
export const readOfficialPlugin = (): Promise<Answer<TakeOver>> =>
	request('official-plugin', {}, ['active', 'key', 'settings']);

/** Copies it into these settings; a dry run only says what that would change. */
export const takeOver = (
	choice: TakeOverChoice,
	target: { readonly revision?: string | undefined; readonly dryRun?: boolean },
): Promise<Answer<TakeOverAnswer>> =>
	requestSettings('official-plugin', {
		method: 'POST',
		data: {
			measurement_id: choice.measurementId,
			deactivate: choice.deactivate,
			...(target.revision !== undefined && { revision: target.revision }),
			...(target.dryRun === true && { dry_run: true }),
		},
	});

/** Lets the site's server ask Smartsupp about the account of the stored key. */
export const checkAccount = (): Promise<Answer<Status>> => requestStatus('account/check');

/** From now on the settings are for the site at its present address. */
export const confirmSite = (): Promise<Answer<Status>> => requestStatus('site/confirm');
