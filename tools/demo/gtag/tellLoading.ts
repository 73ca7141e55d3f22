import { type PageWindow, readGlobal } from '../pageWindow.ts';
import type { LayerEntry } from './tagRegistry.ts';

/**
 * Pushes Google's own events of a page's loading, each once a data layer however many scripts share it, also where the
 * scripts come after them.
 */
export function tellLoading(win: PageWindow, layerName: string): void {
	const reach = (step: 'gtmDom' | 'gtmLoad', event: string) => {
		const entry = win.google_tag_manager?.[layerName] as LayerEntry | undefined;
		const layer = readGlobal(win, layerName);
		if (!entry || entry[step] || !Array.isArray(layer)) return;
		entry[step] = true;
		layer.push({ event });
	};
	const { document } = win;
	if (document.readyState === 'loading') {
		document.addEventListener('DOMContentLoaded', () => reach('gtmDom', 'gtm.dom'), { once: true });
	} else reach('gtmDom', 'gtm.dom');
	if (document.readyState === 'complete') reach('gtmLoad', 'gtm.load');
	else win.addEventListener('load', () => reach('gtmLoad', 'gtm.load'), { once: true });
}
