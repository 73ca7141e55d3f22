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
}

export interface Status {
	readonly version: string;
	readonly siteUrl: string;
	readonly chat: Printed;
	readonly analytics: Printed;
	readonly plan: { readonly name: PlanName; readonly analytics: boolean | null };
	readonly officialPlugin: { readonly active: boolean; readonly key: string | null };
	readonly seen: Seen | null;
	/** The name of the active page cache, null where none is known. */
	readonly pageCache?: string | null;
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
export type Look = Pick<Seen, 'state' | 'ids' | 'event'>;
