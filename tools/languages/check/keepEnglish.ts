/**
 * What stays as it is in every language, because that is what the reader finds elsewhere: names, code, and the paths of
 * Smartsupp's and Google's screens. Where an English text has one of these, its translation has it unchanged.
 */
const keptPaths: readonly string[] = [
	'Settings > Account settings > Google Analytics',
	'Settings > Chat box > Chat code',
	'Admin > Data streams',
	'Admin > Data display > Custom definitions > Create custom dimension',
	'Admin > Data display > Key events > New key event',
	'Admin > Data display > Events > Create event',
	'Admin > Data display > Audiences',
	'Admin > Import Container',
	'Reports > Realtime',
	'Submit > Publish',
	'Templates > New > ⋮ > Import',
	'Auto-detect Property ID',
	'Manually define ID',
	'Rename conflicting tags, triggers, and variables',
	'Smartsupp - set up',
	'Smartsupp - chat events',
	'Smartsupp Live Chat',
];

/** Names of products and services, and the plans of Smartsupp. */
const keptNames: readonly string[] = [
	'Smartsupp',
	'Google Analytics',
	'Google Tag Manager',
	'Google Ads',
	'Universal Analytics',
	'Floodlight',
	'GA4',
	'WordPress',
	'WooCommerce',
	'Complianz',
	'WP Consent API',
	'WP-CLI',
	'JSON',
	'HTML',
	'PHP',
	'FREE',
	'STANDARD',
	'PRO',
];

/** Code: whatever looks like one of these. */
const keptCode: readonly RegExp[] = [
	// Events of Smartsupp and of GA4, parameters, settings: Chatbot_sent, page_view, _smartsupp.key, measurementIds.
	/(?<![\w%$])_?[A-Za-z][a-z]*(?:[_.][A-Za-z][A-Za-z0-9]*)+(?![\w])/g,
	/(?<![\w%$])[a-z]+(?:[A-Z][a-z]+)+[A-Za-z]*/g,
	// Constants, and beginnings such as ga_.
	/(?<!\w)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\w)/g,
	/(?<!\w)[a-z]+_(?!\w)/g,
	// IDs, colours, options of commands, addresses, paths.
	/(?<!\w)G-[A-Z0-9]*/g,
	/#[0-9a-f]{6}/g,
	/(?<!\S)--[a-z-]+/g,
	/https?:\/\/\S*[\w/]/g,
	/(?<!\S)\/[a-z]+\/\*?/g,
	// Keys with their values.
	/\{"[^}]*\}/g,
	/\[ '[^\]]* \]/g,
];

/** Words that only look like code. */
const words = new Set(['e.g', 'i.e', 'JavaScript', 'smartsupp.com']);

/** What a text has that its translation must have, too. */
export function keptIn(text: string): string[] {
	const named = [...keptPaths, ...keptNames].filter((name) => hasWord(text, name));
	const code = keptCode.flatMap((pattern) => text.match(pattern) ?? []);
	return [...new Set([...named, ...code.filter((found) => !words.has(found))])];
}

/** A name that begins as a word; an ending may follow, as Czech gives one to names. */
function hasWord(text: string, name: string): boolean {
	const at = text.indexOf(name);
	if (at < 0) return false;
	const before = text[at - 1] ?? ' ';
	const after = text[at + name.length] ?? ' ';
	return !/\w/.test(before) && !/[A-Z0-9_]/.test(after);
}
