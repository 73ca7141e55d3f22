/** The first script of the shop with Tag Manager: keeps the page away from the real hosts. No part of the product. */
import type { PageWindow } from '../pageWindow.ts';
import { keepScriptsLocal } from './keepScriptsLocal.ts';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) {
	const page = window as PageWindow;
	page.demoOrigin = new URL(script.src).origin;
	keepScriptsLocal(page, page.demoOrigin);
}
