/**
 * Stand-in for Google's gtm.js on pages that cannot reach Google, or must not send it made-up data. Loaded as
 * `…/gtm.js?id=GTM-…&l=dataLayer` like the real one; the server puts the container in place of the text below.
 */
import type { ContainerExport } from '../../../src/gtm/container/exportFormat.ts';
import { googleTagOf } from '../gtag/googleTagOf.ts';
import type { PageWindow } from '../pageWindow.ts';
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
}
