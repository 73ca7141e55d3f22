/** A PHP expression for a value that JSON can carry; objects become arrays. */
export const php = (value: unknown): string =>
	`json_decode( base64_decode( '${Buffer.from(JSON.stringify(value)).toString('base64')}' ), true )`;
