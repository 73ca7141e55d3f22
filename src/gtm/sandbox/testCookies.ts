import type { HostCookies } from './host.ts';

/**
 * The cookies of a page without a browser: one value a name, kept until its time is over. Domain
 * and path are not looked at.
 */
export function createTestCookies(initial: Record<string, string>, now: () => number): HostCookies {
	const jar = new Map<string, { value: string; end: number }>();
	for (const [name, value] of Object.entries(initial)) jar.set(name, { value, end: Infinity });
	return {
		get: (name) => {
			const cookie = jar.get(name);
			return cookie && cookie.end > now() ? [cookie.value] : [];
		},
		set: (name, value, { 'max-age': maxAge, expires }) => {
			const date = expires === undefined ? Number.NaN : Date.parse(expires);
			const end = Number.isNaN(date) ? Infinity : date;
			jar.set(name, { value, end: maxAge === undefined ? end : now() + maxAge * 1000 });
		},
	};
}
