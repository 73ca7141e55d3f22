/**
 * Stand-in for Google's gtag.js on pages that cannot reach Google, or must not send it made-up
 * data. Loaded as `…/gtag/js?id=G-…&l=dataLayer`, like the real one.
 */
import type { PageWindow } from '../pageWindow.ts';
import { googleTagOf } from './googleTagOf.ts';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) {
	const address = new URL(script.src);
	const id = address.searchParams.get('id') ?? '';
	const layerName = address.searchParams.get('l') ?? 'dataLayer';
	googleTagOf(window as PageWindow, layerName, script.src, id);
}
