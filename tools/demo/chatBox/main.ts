/**
 * Stand-in for Smartsupp's chat box on pages that cannot reach Smartsupp, or must not count
 * made-up visitors there. It follows the observed behaviour of the real box towards Google
 * Analytics and its page API; it chats with nobody. Loaded as `loader.js?`, like the real one.
 */
import { accountOptions, DEFAULT_SWITCHES, readSwitches } from '../account.ts';
import type { PageWindow } from '../pageWindow.ts';
import { startChatBox } from './startChatBox.ts';

/** The real box, too, knows its account only a moment later. */
const ACCOUNT_DELAY_MS = 120;

const page = window as PageWindow;
const script = document.currentScript as HTMLScriptElement | null;
const address = new URL(script?.src || location.href);
const isVendors = address.hostname.endsWith('smartsuppchat.com');
const origin = isVendors ? page.demoOrigin : address.origin;

startChatBox(page, {
	tagUrl: `${origin ?? 'https://www.googletagmanager.com'}/gtag/js`,
	async readAccount() {
		const url = origin ? `${origin}/account.json` : `${address.origin}/demo-account.json`;
		const [answer] = await Promise.all([
			fetch(url, { cache: 'no-store' }),
			new Promise((resolve) => setTimeout(resolve, ACCOUNT_DELAY_MS)),
		]);
		if (answer.status === 404) return null;
		return accountOptions({ ...DEFAULT_SWITCHES, ...readSwitches(await answer.json()) });
	},
});
