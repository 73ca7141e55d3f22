import { type PageScripts, pageFiles } from '../../build/page.ts';
import { shopPage } from '../../demo/shop/shopParts.ts';
import { timedPage } from './measureStart.ts';
import { KEY, pluginTag } from './pageSizes.ts';
import { vendorSnippet } from './vendorSnippet.ts';

/** What stands in the head of the pages that are compared. */
export type Variant = 'empty' | 'vendor' | 'bridge' | 'both';

/** A gtag that feeds the data layer, and what Google's script would leave: no script of Google's is measured. */
const googleStub = `<script>
window.dataLayer = [];
function gtag() { dataLayer.push(arguments); }
google_tag_manager = { 'G-BENCH00001': {} };
</script>`;

const askButton = `<button id="ask">Ask about tea</button>
<script>
document.getElementById('ask').onclick = function () {
	// Without something to paint, an interaction has no duration.
	this.textContent += '.';
	window.demoChatBox && demoChatBox.raise('Chatbot_button_interaction', 'Ask about tea');
};
</script>`;

/** The stand-in for the chat box is measured in the shop only; elsewhere its loader is an empty script. */
const withoutChatBox = (html: string): string =>
	html.replaceAll('https://www.smartsuppchat.com/loader.js?', '/empty.js');

/**
 * The files of the benchmark's site: `/start/*.html`, which take the time of the variant's tag and of page.js;
 * `/events/*.html` with a stub for Google; `/shop/*.html`, the demo shop with its stand-ins from `demo`; our scripts.
 */
export function benchPages(scripts: PageScripts, demo: string): ReadonlyMap<string, string> {
	const tags = (script: string): Record<Variant, string> => ({
		empty: '<script>0</script>',
		vendor: vendorSnippet(KEY),
		bridge: pluginTag(scripts, false, script),
		both: pluginTag(scripts, true, script),
	});
	const files = new Map([['/empty.js', '']]);
	for (const [name, text] of Object.entries(pageFiles(scripts))) files.set(`/${name}`, text);
	for (const [variant, tag] of Object.entries(tags('/empty.js'))) {
		const isOurs = variant === 'bridge' || variant === 'both';
		const html = timedPage(tag, isOurs ? scripts.main : undefined);
		files.set(`/start/${variant}.html`, withoutChatBox(html));
	}
	for (const [variant, tag] of Object.entries(tags('/page.js'))) {
		files.set(`/events/${variant}.html`, withoutChatBox(pageOf(`${googleStub}${tag}`)));
		const first = `<script src="${demo}/shop-head.js"></script>`;
		files.set(`/shop/${variant}.html`, shopPage({ first, head: tag, end: askButton }));
	}
	return files;
}

const pageOf = (head: string): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">${head}</head><body><h1>Shop</h1></body></html>`;
