import { brotliSize } from '../../build/minify.ts';
import { type PageScripts, pageFiles } from '../../build/page.ts';
import { version } from '../../build/project.ts';
import { vendorSnippet } from './vendorSnippet.ts';
import { wordPressPage } from './wordPressPage.ts';

/** A size in bytes, brotli at its best; what has a goal is printed with it, and above its gate the check fails. */
export interface PageSize {
	readonly name: string;
	readonly bytes: number;
	readonly goal?: number;
	readonly gate?: number;
}

export const htmlLimits = { goal: 600, gate: 700 } as const;
/** A kilobyte is 1,000 bytes here. */
export const scriptLimits = { goal: 3_000, gate: 3_500 } as const;

/** The scripts that a page with the chat gets by itself. */
const whenFetched: { readonly [file: string]: string } = {
	'page.js': '',
	'bridge.js': ', with the first chat event',
};

export const KEY = '0123456789abcdef0123456789abcdef01234567';
const FOLDER = 'https://shop.example/wp-content/plugins/ga4-bridge-for-smartsupp/build';

/** What a page with the plugin costs its visitors, and the chat alone beside it. */
export function pageSizes(scripts: PageScripts): PageSize[] {
	const files = Object.entries(pageFiles(scripts)).map(
		([name, text]) => [name, brotliSize(text)] as const,
	);
	return [
		{ name: 'HTML added: bridge and chat', bytes: added(pluginTag(scripts)), ...htmlLimits },
		{ name: 'HTML added: bridge alone', bytes: added(pluginTag(scripts, false)) },
		{ name: 'HTML added: chat alone, plain snippet', bytes: added(vendorSnippet(KEY)) },
		...files.map(([name, bytes]) => ({
			name: `${name}${whenFetched[name] ?? ', on need'}`,
			bytes,
			...(name in whenFetched ? scriptLimits : {}),
		})),
		{
			name: 'both of a page with a chat event',
			bytes: files.reduce((sum, [name, bytes]) => sum + (name in whenFetched ? bytes : 0), 0),
		},
	];
}

/** The compressed page with it less the compressed page without. */
const added = (html: string): number =>
	brotliSize(wordPressPage(html)) - brotliSize(wordPressPage());

/** The plugin's tag at default settings, with the chat (the default) or beside one that is installed elsewhere. */
export function pluginTag(
	{ analytics, chat }: PageScripts,
	withChat = true,
	script = `${FOLDER}/page.js?ver=${version}`,
): string {
	const config = JSON.stringify({ script });
	const start = withChat ? `${chat}(window,${JSON.stringify(KEY)});` : '';
	const attributes = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket';
	return `<script ${attributes}>${analytics}(window,${config});${start}</script>\n`;
}

/** One line a size that is above its gate; nothing where all is well. */
export const tooLarge = (sizes: readonly PageSize[]): string[] =>
	sizes
		.filter(({ bytes, gate = bytes }) => bytes > gate)
		.map(({ name, bytes, gate }) => `${name}: ${bytes} B brotli, more than ${gate} B.`);
