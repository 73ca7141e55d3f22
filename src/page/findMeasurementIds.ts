import { measurementIdsIn } from '../events/measurementId.ts';
import { eachOf, type Fields, fieldsOf, type PageWindow, safely } from './pageWindow.ts';

const ID_IN_ADDRESS = /\/gtag\/js\?(?:.*&)?id=([^&#]+)/;

/**
 * The GA4 properties of the page at this moment, each once and 20 at most: those that Google's scripts run (`GT-` tags
 * resolved to what they stand for), those the page configures, and those whose script is still on its way. Where they
 * stand was measured with gtag.js builds of 2024-12 to 2026-07; none of it is documented, so each place may be missing,
 * and one that cannot be read costs none of the others.
 */
export const findMeasurementIds = (win: PageWindow): readonly string[] => {
	const texts: unknown[] = [];
	const add = (text: unknown): void => {
		texts.push(text);
	};
	/** Adds the items of a list, the names in an object; what is no measurement ID is sorted out later. */
	const addFrom = (read: () => unknown): void =>
		safely(() => {
			const place = read();
			eachOf(Array.isArray(place) ? place : Object.keys(fieldsOf(place)), add);
		});
	const placeOf = (name: string): Fields =>
		fieldsOf(fieldsOf(fieldsOf(win.google_tag_data).tidr)[name]);

	addFrom(() => win.google_tag_manager);
	// The first is empty since 2026, when the second took its place.
	for (const name of ['container', 'destination', 'destinationArray']) addFrom(() => placeOf(name));
	safely(() => {
		const containers = placeOf('container');
		for (const id of Object.keys(containers)) addFrom(() => fieldsOf(containers[id]).destinations);
	});
	safely(() => {
		const layer = win.dataLayer;
		if (!Array.isArray(layer)) return;
		eachOf(layer, (entry) => {
			const call = fieldsOf(entry);
			if (call[0] === 'config') add(call[1]);
		});
	});
	eachOf(win.document.scripts, ({ src }) => add(ID_IN_ADDRESS.exec(src)?.[1]));
	return measurementIdsIn(texts);
};
