export interface Claims {
	/** The properties this sender may send to. */
	readonly ids: readonly string[];
	/** The same, as the claims to add to the page's. */
	readonly claims: { readonly [id: string]: string };
}

/**
 * The properties that nobody else on the page sends chat events to: two tags, two containers, or a tag and the plugin,
 * never count one event twice. The first one to send keeps a property until the page is left.
 */
export const claimProperties = (
	ids: readonly string[],
	claims: { readonly [id: string]: unknown },
	sender: string,
): Claims => {
	const free = ids.filter((id) => {
		const owner = claims[id];
		return typeof owner !== 'string' || owner === '' || owner === sender;
	});
	const claimed: { [id: string]: string } = {};
	free.forEach((id) => {
		claimed[id] = sender;
	});
	return { ids: free, claims: claimed };
};
