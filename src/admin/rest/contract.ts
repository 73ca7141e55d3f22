import type { PageState } from '../../page/config.ts';
import type { PlanName } from '../../settings/plans.ts';
import type { SettingName, Settings } from '../../settings/settings.ts';

/** The layer that a value comes from; the last one that sets it counts. */
export type Source = 'default' | 'network' | 'site' | 'constant';

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
}

/** The answer of `GET`, `PATCH` and `DELETE settings`. */
export interface SettingsAnswer {
	readonly settings: Settings;
	readonly sources: { readonly [K in SettingName]?: Source };
	readonly status: Status;
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
