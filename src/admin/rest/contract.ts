import type { PageState } from '../../page/config.ts';
import type { PlanName } from '../../settings/plans.ts';
import type { SettingName, Settings } from '../../settings/settings.ts';

/** The layer that a value comes from; the last one that sets it counts. */
export type Source = 'default' | 'network' | 'site' | 'constant';

/** Whose settings: those of this site, or those that a network gives to all of its sites. */
export type Scope = 'site' | 'network';

/** What a part of the plugin puts on the pages; where it does not, the code of the reason and a sentence. */
export interface Printed {
	readonly printed: boolean;
	readonly reason: string | null;
	readonly sentence: string;
}

/** What a browser last saw on the site. */
export interface Seen {
	readonly state: PageState;
	readonly ids: readonly string[];
	/** True once a chat event was seen. */
	readonly event: boolean;
	/** ISO 8601, UTC. */
	readonly date: string;
	/** Google's other IDs on the page. */
	readonly otherIds?: readonly GoogleId[];
	/** How the page was opened. */
	readonly kind?: LookKind;
	/** When the chat box of this account last took the key, unless it has refused it since; ISO 8601, UTC. */
	readonly delivered?: string | null;
}

/** As any visitor opens the page, or by a signed address: `look` without the chat, `chat` with it. */
export type LookKind = 'visit' | 'look' | 'chat';

/** An ID of Google's that is, or is not, one of a property. */
export interface GoogleId {
	readonly id: string;
	readonly kind:
		| 'measurement_id'
		| 'gtm_container'
		| 'google_tag'
		| 'google_ads'
		| 'floodlight'
		| 'universal_analytics';
}

/** A reason to print nothing, with the way out. */
export interface PageReason {
	readonly code: string;
	readonly stops: readonly ('chat' | 'analytics')[];
	readonly sentence: string;
	/** Null where that depends on the page. */
	readonly applies: boolean | null;
}

/** The site, and where its settings were confirmed: a copy elsewhere keeps silent. */
export interface SiteStatus {
	readonly host: string;
	readonly environment: string;
	readonly confirmed: { readonly host: string; readonly environment: string } | null;
	readonly isConfirmed: boolean;
	readonly sentence: string;
}

/** What keeps finished pages: visitors get them as they were before a change. */
export interface PageCache {
	readonly name: string;
	/** It can be told from here to forget its pages. */
	readonly canEmpty: boolean;
	/** That may reach the other sites of the network. */
	readonly otherSites: boolean;
}

/** What Smartsupp last said of the account. */
export interface Account {
	readonly result:
		| 'known'
		| 'unknown_key'
		| 'no_key'
		| 'blocked'
		| 'timeout'
		| 'unreachable'
		| 'server_error'
		| 'refused'
		| 'odd_answer';
	readonly sentence: string;
	/** Whether Google Analytics is connected there; null where it does not say. */
	readonly googleAnalytics: boolean | null;
	readonly plan: PlanName | null;
	readonly suggestedPlan: PlanName | null;
	/** ISO 8601, UTC. */
	readonly date: string;
	/** The key is another by now. */
	readonly outdated: boolean;
}

/** What the HTML of a page had when it was last scanned. It cannot see what Google Tag Manager adds. */
export interface Scan {
	readonly result: 'scanned' | 'no_html' | 'not_shown' | 'unreachable';
	readonly sentence: string;
	readonly ids: readonly GoogleId[];
	/** The tag of this plugin is in it. */
	readonly ownTag: boolean;
	/** Chat code of Smartsupp's is in it beside this plugin's. */
	readonly otherChat: boolean;
	readonly cannot_see_gtm: true;
	readonly path: string;
	/** ISO 8601, UTC. */
	readonly date: string;
}

/** The answer of `GET detect`. */
export interface Detection {
	readonly look: Seen | null;
	readonly scan: Scan | null;
	/** The measurement IDs of both. */
	readonly ids: readonly string[];
	readonly sentence: string;
}

/** The answer of `POST look`, for five minutes. */
export interface LookAddress {
	readonly kind: 'look' | 'chat';
	readonly url: string;
	/** ISO 8601, UTC. */
	readonly expires: string;
}

export interface Status {
	readonly version: string;
	readonly siteUrl: string;
	readonly chat: Printed;
	readonly analytics: Printed;
	readonly plan: {
		readonly name: PlanName;
		readonly analytics: boolean | null;
		/** The plan that the account seems to have, where the settings say another. */
		readonly suggested?: PlanName | null;
	};
	readonly officialPlugin: { readonly active: boolean; readonly key: string | null };
	readonly seen: Seen | null;
	/** The active page caches that are known. */
	readonly pageCaches?: readonly PageCache[];
	/** Every reason there is to print nothing. */
	readonly reasons?: readonly PageReason[];
	readonly site?: SiteStatus;
	readonly account?: Account | null;
	readonly scan?: Scan | null;
	/** The consent tool that is a plugin, null where none is known; without a name, only the WP Consent API is there. */
	readonly consentTool?: { readonly name: string | null; readonly wpConsentApi: boolean } | null;
	/** Mistakes in wp-config.php and in what is stored. */
	readonly mistakes?: readonly Fault[];
}

/** What some settings choose of, on this site. */
export interface Choices {
	/** With their names in the user's language. */
	readonly roles: readonly { readonly slug: string; readonly name: string }[];
	readonly postTypes: readonly { readonly slug: string; readonly label: string }[];
	readonly environments: readonly string[];
	/** This site's. */
	readonly environment: string;
	/** This site's, such as de_DE. */
	readonly language: string;
	/** WooCommerce is active. */
	readonly shop: boolean;
}

/** A page of `GET network/sites`. */
export interface NetworkSites {
	readonly sites: readonly NetworkSite[];
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** Of all sites. */
	readonly total: number;
}

export interface NetworkSite {
	readonly id: number;
	readonly name: string;
	readonly address: string;
	/** The address of its settings screen. */
	readonly screen: string;
	/** What differs there from the network; of a chat key only the beginning. */
	readonly differs: readonly {
		readonly field: SettingName;
		readonly value: unknown;
		readonly network: unknown;
	}[];
}

/** The answer of `GET gtm?file=…`: a file to import into Google Tag Manager. */
export interface GtmFile {
	readonly file: 'tagTemplate' | 'variableTemplate' | 'tagContainer' | 'variableContainer';
	/** To download it under. */
	readonly name: string;
	readonly text: string;
}

/** What a change made of a setting. */
export interface Change {
	/** A setting, or `locked` of the network. */
	readonly field: string;
	readonly from: unknown;
	readonly to: unknown;
}

/** The answer of `GET`, `PATCH` and `DELETE settings`, of `undo` and of `import`, for a site or the network. */
export interface SettingsAnswer {
	readonly settings: Settings;
	readonly sources: { readonly [K in SettingName]?: Source };
	/** Of this site; a network has none. */
	readonly status?: Status;
	/** For the network: the settings that no site may change. */
	readonly locked?: readonly SettingName[];
	/** The settings that cannot be changed here, and who fixes them. */
	readonly locks?: { readonly [K in SettingName]?: 'constant' | 'network' };
	/** Changes with what is stored; sent along with a change, it keeps that from overwriting what nobody has seen. */
	readonly revision?: string;
	readonly canUndo?: boolean;
	/** Mistakes in wp-config.php. */
	readonly mistakes?: readonly Fault[];
	/** What of the stored row cannot be used. */
	readonly damage?: readonly Fault[];
	/** The last damaged row that another took the place of; the date in ISO 8601, UTC. */
	readonly kept?: { readonly date: string; readonly row: string } | null;
	/** What some settings choose of. */
	readonly choices?: Choices;
	/** In the answer to a change: what it changed, or would change. */
	readonly changes?: readonly Change[];
}

/** What an answer 409 has in `data`: somebody else has saved since `revision`. */
export interface Conflict {
	readonly conflicts: readonly {
		readonly field: string;
		readonly yours: unknown;
		readonly stored: unknown;
	}[];
	/** Of what is stored now. */
	readonly revision: string;
}

/** The answer of `GET official-plugin`: what could be taken over from Smartsupp's own plugin. */
export interface TakeOver {
	readonly active: boolean;
	/** Active on the whole network: it is deactivated there, not here. */
	readonly forNetwork: boolean;
	readonly key: string;
	/** Its optional code, as text. */
	readonly code: string;
	/** The one that its optional code names; empty where there is none. */
	readonly measurementId: string;
	/** The other statements of that code, which nobody takes over. */
	readonly other: readonly string[];
	/** What the take-over would set here. */
	readonly settings: Partial<Settings>;
}

/** One value that the server refused. */
export interface Fault {
	/** The path of the value, such as `measurementIds[1]`. */
	readonly field: string;
	readonly value: unknown;
	readonly message: string;
	/** What the value was probably meant to be. */
	readonly suggestion?: string;
}

/** What the look at the site tells the server. */
export type Look = Pick<Seen, 'state' | 'ids' | 'event'> & {
	readonly otherIds?: readonly string[];
	readonly kind?: LookKind;
};
