/** The name of an export's file: whose settings, and of which day. */
export const exportName = (exported: object): string => {
	const { site, date, scope } = exported as Readonly<Record<string, unknown>>;
	const place = String(site).replace(/^https?:\/\/|\/+$/g, '');
	const parts = [
		'ga4-bridge-for-smartsupp',
		...(scope === 'network' ? ['network'] : []),
		place.replace(/[^\p{L}\p{N}.]+/gu, '-'),
		String(date).slice(0, 10),
	];
	return `${parts.join('-')}.json`;
};
