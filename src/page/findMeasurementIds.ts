import { readMeasurementIds } from '../events/measurementId.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

const ID_IN_ADDRESS = /\/gtag\/js\?(?:.*&)?id=([^&#]+)/;

/**
 * The GA4 properties of the page at this moment, each once and 20 at most: those that Google's scripts run (`GT-` tags
 * resolved to what they stand for), those the page configures, and those whose script is still on its way. Where they
 * stand was measured with gtag.js builds of 2024-12 to 2026-07; none of it is documented, so each place may be missing.
 */
export const findMeasurementIds = (win: PageWindow): readonly string[] => {
	const tags = fieldsOf(fieldsOf(win.google_tag_data).tidr);
	const containers = fieldsOf(tags.container);
	const texts = [
		...textsIn(win.google_tag_manager),
		...textsIn(containers),
		// The first is empty since 2026, when the second took its place.
		...textsIn(tags.destination),
		...textsIn(tags.destinationArray),
	];
	for (const container of Object.values(containers)) {
		texts.push(...textsIn(fieldsOf(container).destinations));
	}
	if (Array.isArray(win.dataLayer)) {
		for (const entry of win.dataLayer) {
			const call = fieldsOf(entry);
			if (call[0] === 'config') texts.push(call[1]);
		}
	}
	for (const script of win.document.scripts) texts.push(ID_IN_ADDRESS.exec(script.src)?.[1]);
	return readMeasurementIds(texts).ids;
};

/** The names in an object and the items of a list; what is no measurement ID is sorted out later. */
const textsIn = (value: unknown): unknown[] => {
	const fields = fieldsOf(value);
	return [...Object.keys(fields), ...Object.values(fields)];
};
