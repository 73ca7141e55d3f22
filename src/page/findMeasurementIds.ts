import { fieldsOf, type PageWindow } from './pageWindow.ts';

const ID = /^G-[A-Z0-9]{4,20}$/;
const ID_IN_ADDRESS = /\/gtag\/js\?(?:.*&)?id=([^&#]+)/;

/** True for a GA4 measurement ID; a Google Ads, Floodlight or container ID is none, nor is the inert key. */
export const isMeasurementId = (value: unknown): value is string =>
	typeof value === 'string' && ID.test(value);

/**
 * The GA4 properties of the page at this moment, each once: those that Google's scripts run (`GT-` tags resolved to
 * what they stand for), those the page configures, and those whose script is still on its way. Where they stand was
 * measured with gtag.js builds of 2024-12 to 2026-07; none of it is documented, so each place may be missing.
 */
export const findMeasurementIds = (win: PageWindow): readonly string[] => {
	const found = new Set<string>();
	const add = (values: readonly unknown[]): void =>
		values.forEach((value) => {
			if (isMeasurementId(value)) found.add(value);
		});
	const tags = fieldsOf(fieldsOf(win.google_tag_data).tidr);
	const containers = fieldsOf(tags.container);
	add(Object.keys(fieldsOf(win.google_tag_manager)));
	add(Object.keys(containers));
	for (const id of Object.keys(containers)) {
		const { destinations } = fieldsOf(containers[id]);
		add(Array.isArray(destinations) ? destinations : Object.keys(fieldsOf(destinations)));
	}
	// Empty since 2026, when the second took its place.
	add(Object.keys(fieldsOf(tags.destination)));
	add(Object.keys(fieldsOf(tags.destinationArray)));
	if (Array.isArray(win.dataLayer)) {
		for (const entry of win.dataLayer) {
			const call = fieldsOf(entry);
			if (call[0] === 'config') add([call[1]]);
		}
	}
	for (const script of win.document.querySelectorAll('script')) {
		add([ID_IN_ADDRESS.exec(script.src)?.[1]]);
	}
	return [...found];
};
