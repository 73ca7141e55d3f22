/**
 * The properties that nobody else on the page sends chat events to: two tags, two containers, or a tag and the plugin,
 * never count one event twice. The first one to send keeps a property until the page is left.
 */
export const freeProperties = (
	ids: readonly string[],
	claims: { readonly [id: string]: unknown },
	sender: string,
): readonly string[] =>
	ids.filter((id) => {
		const owner = claims[id];
		return typeof owner !== 'string' || owner === '' || owner === sender;
	});
