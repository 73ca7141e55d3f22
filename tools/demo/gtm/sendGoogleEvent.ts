import type { GoogleTag } from '../gtag/googleTag.ts';
import { isMeasurementId } from '../gtag/routing.ts';

interface SettingsRow {
	readonly parameter: string;
	readonly parameterValue: unknown;
}

/**
 * What Google's GA4 Event tag (`gaawe`) does with its fields: one event to each ID of the comma list. A parameter whose
 * variable is undefined is left out. It does not pass through the data layer, so it fires no trigger.
 */
export function sendGoogleEvent(fields: Record<string, unknown>, google: GoogleTag): void {
	const { eventName, measurementIdOverride, eventSettingsTable } = fields;
	if (typeof eventName !== 'string' || typeof measurementIdOverride !== 'string') return;
	const ids = measurementIdOverride.split(',').map((id) => id.trim());
	const rows = (Array.isArray(eventSettingsTable) ? eventSettingsTable : []) as SettingsRow[];
	const params = rows
		.filter(({ parameterValue }) => parameterValue !== undefined)
		.map(({ parameter, parameterValue }) => [parameter, parameterValue] as const);
	google.send(ids.filter(isMeasurementId), eventName, Object.fromEntries(params));
}
