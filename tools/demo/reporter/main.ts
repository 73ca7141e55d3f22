/** The demo's reporter: tells the hit viewer what this shop page saw. No part of the product. */
import type { PageWindow } from '../pageWindow.ts';
import { startReporter } from './startReporter.ts';

const script = document.currentScript as HTMLScriptElement | null;
// A page in a frame is being looked at by the settings screen, not visited.
if (script?.src && window.top === window) {
	startReporter(window as PageWindow, new URL(script.src).origin);
}
