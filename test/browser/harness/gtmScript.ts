/**
 * Stand-in for gtm.js with one Google tag: it shares the stand-in for gtag.js's runtime, and configures the property
 * that its container ID names (`GTM-ABCD1234` has a tag for `G-ABCD1234`) when GTM starts.
 */
import { googleTagOf } from '../../../tools/demo/gtag/googleTagOf.ts';

const { src } = document.currentScript as HTMLScriptElement;
const { searchParams } = new URL(src);
const container = searchParams.get('id') ?? '';
const tag = googleTagOf(window, searchParams.get('l') ?? 'dataLayer', src, container);
tag.subscribe(({ event }) => {
	if (event === 'gtm.js') tag.configure(container.replace('GTM-', 'G-'));
});
