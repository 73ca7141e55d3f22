/**
 * The first script of the demo shop: keeps the page away from the real hosts and starts Google
 * Analytics in the order that the viewer's switches ask for. No part of the product.
 */
import type { PageWindow } from '../pageWindow.ts';
import { keepScriptsLocal } from './keepScriptsLocal.ts';
import { DEFAULT_SHOP, readShopSwitches } from './shopSwitches.ts';
import { startGoogle } from './startGoogle.ts';

const page = window as PageWindow & { demoShop?: unknown };
const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) {
	const { origin } = new URL(script.src);
	page.demoOrigin = origin;
	keepScriptsLocal(page, origin);
	startGoogle(page, { ...DEFAULT_SHOP, ...readShopSwitches(page.demoShop) }, `${origin}/gtag/js`);
}
