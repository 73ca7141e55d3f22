/** A date of the server's (ISO 8601) in the screen's language and the reader's time zone; empty where it is none. */
export const dateWords = (date: string): string => {
	const time = new Date(date);
	if (Number.isNaN(time.getTime())) return '';
	const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
	try {
		return time.toLocaleString(document.documentElement.lang || undefined, style);
	} catch {
		// A site's language may be one that the browser takes for no language's name.
		return time.toLocaleString(undefined, style);
	}
};
