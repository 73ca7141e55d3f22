/** A cookie as Playwright's `context.addCookies()` takes it. */
export interface Cookie {
	name: string;
	value: string;
	url: string;
}

/** The user every server has, with the password Playground gives it. */
export const admin = { user: 'admin', password: 'password' } as const;

/**
 * Logs in with two requests and returns the cookies, which serve every site of a network. The form in a
 * browser is no way in: WordPress's own focus timer moves the cursor while it is being filled.
 */
export async function logIn(
	origin: string,
	account: { user: string; password: string } = admin,
): Promise<Cookie[]> {
	const form = `${origin}/wp-login.php`;
	const first = await fetch(form);
	await first.arrayBuffer();
	const answer = await fetch(form, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			cookie: cookieHeader(cookiesOf(first, origin)),
			'content-type': 'application/x-www-form-urlencoded',
		},
		body: new URLSearchParams({ log: account.user, pwd: account.password, testcookie: '1' }),
	});
	await answer.arrayBuffer();
	const cookies = cookiesOf(answer, origin);
	if (cookies.some(({ name }) => name.startsWith('wordpress_logged_in_'))) return cookies;
	throw new Error(`WordPress did not log in "${account.user}": it answered ${answer.status}.`);
}

/** Cookies as the value of a request's Cookie header. */
export function cookieHeader(cookies: readonly Cookie[]): string {
	return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

function cookiesOf(response: Response, origin: string): Cookie[] {
	const cookies = new Map<string, Cookie>();
	for (const line of response.headers.getSetCookie()) {
		const [pair = ''] = line.split(';');
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		const value = pair.slice(at + 1).trim();
		if (value !== '' && value !== '+') cookies.set(name, { name, value, url: `${origin}/` });
	}
	return [...cookies.values()];
}
