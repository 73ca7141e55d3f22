/**
 * A text with only the first characters of what looks like an access token in it: what follows "Bearer", a JSON web
 * token, a long row of capitals, small letters and digits, or a long hexadecimal number. For messages and logs.
 */
export const hideSecrets = (text: string): string =>
	text
		.replace(
			/(^\s*|authorization:\s*|["'=]\s*)(bearer\s+)([^\s"']+)/gi,
			(_all, before: string, scheme: string, token: string) => before + scheme + beginning(token),
		)
		.replace(/[\w.~+/-]{20,}=*/g, (word) => (isToken(word) ? beginning(word) : word));

const isToken = (word: string): boolean =>
	word.startsWith('eyJ') ||
	/^[0-9a-f]{32,}$/i.test(word) ||
	(/[a-z]/.test(word) && /[A-Z]/.test(word) && /[0-9]/.test(word));

/** Four characters tell one token from another; of a short one a third. */
const beginning = (token: string): string =>
	`${token.slice(0, Math.min(4, Math.floor(token.length / 3)))}…`;
