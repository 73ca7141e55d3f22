import type { LaterOptions } from '../../../src/page/startLater.ts';
import type { ConsentOptions } from '../../../src/page/startOnConsent.ts';
import type { PageScripts } from '../../../tools/build/page.ts';
import type { OpenPage } from './openPage.ts';
import { pageSnippet } from './snippets.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';

/** The button as the plugin prints its address. */
export const facade = { script: '/facade.js' } as const;

/** What the plugin prints where the chat starts later. */
export const laterSnippet = ({ chatLater }: PageScripts, options: LaterOptions): string =>
	pageSnippet(`${chatLater}(window,"${KEY}",${JSON.stringify(options)});`);

/** What the plugin prints where the chat starts with consent. */
export const onConsentSnippet = (
	{ chatOnConsent }: PageScripts,
	options: ConsentOptions = {},
): string => pageSnippet(`${chatOnConsent}(window,"${KEY}",${JSON.stringify(options)});`);

/** Longer than anything waits that waits for nobody. */
export const A_MINUTE = 60_000;

/** How often the page asked for the chat's loader. */
export const loads = async (open: OpenPage): Promise<number> =>
	(await open.asked()).filter((address) => address.includes('/loader.js')).length;

/** What a site's own code calls. */
export const callStart = ({ page }: OpenPage): Promise<void> =>
	page.evaluate(() =>
		(window as unknown as { smartsuppGa4: { start(): void } }).smartsuppGa4.start(),
	);

/** A browser that was told to save data. */
export const SAVES_DATA =
	"Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";

/** Makes a page long enough to scroll. */
export const LONG = '<style>body { min-height: 300vh; }</style>';
