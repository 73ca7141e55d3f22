import { readFile } from 'node:fs/promises';
import { containerFor, type TemplateTexts } from '../../../src/gtm/container/containerFor.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import { gtmSnippet, shopPage } from '../shop/shopParts.ts';
import { gtmScript, withGoogleTags } from './gtmScript.ts';

/** A made-up key in the shape of a real one; the stand-in for the chat box takes it. */
export const demoKey = 'de30'.repeat(10);

/** The shop without WordPress: Google Tag Manager with our container, and nothing else. */
export interface GtmShop {
	page(origin: string): string;
	/** What stands behind gtm.js there: our container beside a Google tag for each of these properties. */
	script(ids: readonly string[]): string;
}

/** Reads the templates as they are published; `standIn` is the script of the stand-in for gtm.js. */
export async function readGtmShop(standIn: string): Promise<GtmShop> {
	const [tag, variable] = await Promise.all([readTemplate('tag'), readTemplate('variable')]);
	const templates: TemplateTexts = { tag, variable };
	const container = containerFor({ ...defaultSettings, chatKey: demoKey }, templates);
	return {
		page: (origin) =>
			shopPage({
				first: `<script src="${origin}/gtm-head.js"></script><script src="${origin}/reporter.js"></script>`,
				head: gtmSnippet('GTM-DEMOSHOP').replace('https://www.googletagmanager.com', origin),
				dock: true,
			}),
		script: (ids) => gtmScript(standIn, withGoogleTags(container, ids)),
	};
}

function readTemplate(name: string): Promise<string> {
	const file = new URL(`../../../gtm-template/${name}/template.tpl`, import.meta.url);
	return readFile(file, 'utf8');
}
