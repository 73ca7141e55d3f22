import type { PageApi } from '../../page/api.ts';
import type { PageState } from '../../page/config.ts';
import { findMeasurementIds } from '../../page/findMeasurementIds.ts';
import { LOOK_TAG_ID } from '../../page/look/swallowHits.ts';
import { fieldsOf, type PageWindow } from '../../page/pageWindow.ts';
import { readChosenIds } from '../../page/readChosenIds.ts';

/** What can be told of the site in another window at this moment. */
export type SiteReading =
	| { readonly kind: 'closed' | 'other_origin' | 'loading' }
	| {
			readonly kind: 'page';
			/** Undefined where the page has no script of this plugin. */
			readonly api: PageApi | undefined;
			readonly state: PageState;
			readonly ids: readonly string[];
			/** Those that the page itself had named to the chat box; empty where it named none. */
			readonly named: readonly string[];
			/** True where the page was opened by a signed address, so that no hit leaves it. */
			readonly isSigned: boolean;
	  };

const states: readonly PageState[] = [
	'waiting',
	'armed',
	'too_late',
	'old_chat_box',
	'not_delivering',
];

/** Looks at the site in a window that this screen opened. A page of another origin cannot be read. */
export const readSite = (site: Window): SiteReading => {
	if (site.closed) return { kind: 'closed' };
	if (!isReadable(site)) return { kind: 'other_origin' };
	// Before its first page a window is at "about:blank", which may be read.
	if (site.location.href === 'about:blank' || site.document.readyState !== 'complete')
		return { kind: 'loading' };
	const page: PageWindow = site;
	const api = fieldsOf(page.smartsuppGa4);
	return {
		kind: 'page',
		api: typeof api.watch === 'function' ? (api as unknown as PageApi) : undefined,
		state: states.find((state) => state === api.state) ?? 'waiting',
		ids: findMeasurementIds(page),
		named: readChosenIds(page) ?? [],
		isSigned: site.document.getElementById(LOOK_TAG_ID) !== null,
	};
};

/** False where the browser keeps the page of another origin from us: then every look at it throws. */
const isReadable = (site: Window): boolean => {
	try {
		return site.location.href !== undefined;
	} catch {
		return false;
	}
};
