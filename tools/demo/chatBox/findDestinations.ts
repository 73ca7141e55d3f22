import type { AccountOptions } from '../account.ts';
import type { PageGlobals } from '../pageWindow.ts';

/** The box's test of a measurement ID: not anchored, so "G-" alone passes; "UA-…" does not. */
export function looksLikeMeasurementId(value: unknown): value is string {
	return typeof value === 'string' && /G-/.test(value);
}

/**
 * Returns the properties the box sends to: the page's `gaKey` before the account's manual list
 * before the IDs Google's runtime has on the page at this moment.
 */
export function findDestinations(
	settings: Record<string, unknown>,
	account: AccountOptions,
	top: PageGlobals,
): string[] {
	if (looksLikeMeasurementId(settings.gaKey)) return [settings.gaKey];
	if (account.gaMode === 'manual') return [...account.gaIds];
	return Object.keys(top.google_tag_manager ?? {}).filter(looksLikeMeasurementId);
}
