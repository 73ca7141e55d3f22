import { type IdProblem, MAX_MEASUREMENT_IDS } from '../events/measurementId.ts';

/** Why a text is no measurement ID, to be read behind it, and what to write instead. In English: for the command line. */
export const measurementIdAdvice = ({
	code,
	suggestion,
}: IdProblem): readonly [what: string, wayOut: string] => {
	const where = 'One looks like G-AB12CD34EF and stands in GA4 under Admin > Data streams.';
	switch (code) {
		case 'empty':
			return ['is empty', `Write a measurement ID, or leave it out. ${where}`];
		case 'lower_case':
			return ['is in lower case, and GA4 counts nothing for it', `Write ${suggestion}.`];
		case 'universal_analytics':
			return ['belongs to Universal Analytics, which stopped in 2023', where];
		case 'google_ads':
			return ['is a Google Ads ID, not a measurement ID', where];
		case 'floodlight':
			return ['is a Floodlight ID, not a measurement ID', where];
		case 'gtm_container':
			return ['is a Tag Manager container, not a measurement ID', where];
		case 'google_tag':
			return ['is the ID of a Google tag', `Name the property that it sends to. ${where}`];
		case 'not_a_measurement_id':
			return ['is no measurement ID', where];
		case 'too_many':
			return ['is one too many', `An event goes to at most ${MAX_MEASUREMENT_IDS} properties.`];
	}
};
