/**
 * Stand-in for Google's gtm.js on pages that cannot reach Google, or must not send it made-up data. Loaded as
 * `…/gtm.js?id=GTM-…&l=dataLayer` like the real one; the server puts the container in place of the text below.
 */
import type { ContainerExport } from '../../../src/gtm/container/exportFormat.ts';
import { googleTagOf } from '../gtag/googleTagOf.ts';
import { type PageWindow, readGlobal } from '../pageWindow.ts';
import { createPageHost } from './pageHost.ts';
import { runContainer } from './runContainer.ts';

const container = '__DEMO_CONTAINER__' as unknown as ContainerExport;
const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) {
	const address = new URL(script.src);
	const id = address.searchParams.get('id') ?? '';
	const win = window as PageWindow;
	const layerName = address.searchParams.get('l') ?? 'dataLayer';
	const google = googleTagOf(win, layerName, script.src, id);
	runContainer(container.containerVersion, google, () => createPageHost(win, google, id));
	tellLoading(win, layerName);
}

/** GTM's own events of a page's loading, each once, also where the script comes after them. */
function tellLoading(win: PageWindow, layerName: string): void {
	const push = (event: string) => {
		const layer = readGlobal(win, layerName);
		if (Array.isArray(layer)) layer.push({ event });
	};
	const { document } = win;
	if (document.readyState === 'loading') {
		document.addEventListener('DOMContentLoaded', () => push('gtm.dom'), { once: true });
	} else push('gtm.dom');
	if (document.readyState === 'complete') push('gtm.load');
	else win.addEventListener('load', () => push('gtm.load'), { once: true });
}
