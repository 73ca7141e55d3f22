import type { HarnessScripts } from './buildHarnessScripts.ts';
import type { Harness, OpenPage } from './startHarness.ts';

/** The HTML of a page with these scripts on it. */
export type PageHtml = (scripts: HarnessScripts) => string;

/** Opens a page and waits until the chat box and the page script run. */
export const openRunning = async (harness: Harness, html: PageHtml): Promise<OpenPage> => {
	const open = await harness.openIn({ html: html(harness.scripts) });
	await open.chatBoxRuns();
	await open.pageScriptRuns();
	return open;
};

/** What the page said to the chat box about consent, in order. */
export const toldOf = async (
	open: OpenPage,
	purpose: 'analytics' | 'marketing',
): Promise<unknown[]> =>
	(await open.calls())
		.filter(([command]) => command === `${purpose}Consent`)
		.map(([, granted]) => granted);
