/** A PHP expression for any text, whatever quotes and dollar signs it holds. */
export function phpString(text: string): string {
	return `base64_decode( '${Buffer.from(text).toString('base64')}' )`;
}
