import type { Browser, CDPSession, Page } from 'playwright-core';

/** A page in surroundings of its own whose processor is slowed down. */
export interface ThrottledPage {
	readonly page: Page;
	readonly session: CDPSession;
	close(): Promise<void>;
}

/** Opens an empty page, as large as a phone's, that runs `rate` times slower than this machine. */
export async function openThrottled(browser: Browser, rate: number): Promise<ThrottledPage> {
	const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	return { page, session, close: () => context.close() };
}
