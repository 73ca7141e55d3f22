/** The demo's Smartsupp account: what its owner can switch in the real one's dashboard. */
export interface AccountSwitches {
	plan: 'free' | 'standard' | 'pro';
	/** Settings > Account settings > Google Analytics > Connect, done or not. */
	connected: boolean;
	/** "Auto-detect Property ID" or "Manually define ID". */
	gaMode: 'auto' | 'manual';
	gaIds: string[];
	/** The account's cookie-consent mode. */
	cookieConsent: boolean;
	/** The box of 2023, or the one before it, which knows nothing of GA4. */
	generation: 'new' | 'old';
}

/** What the chat box reads of its account as it starts. */
export interface AccountOptions extends AccountSwitches {
	googleAnalyticsEnabled: boolean;
}

export const DEFAULT_SWITCHES: AccountSwitches = {
	plan: 'standard',
	connected: true,
	gaMode: 'auto',
	gaIds: [],
	cookieConsent: false,
	generation: 'new',
};

/** Returns what the account tells the box: Google Analytics needs the plan and the connection. */
export function accountOptions(switches: AccountSwitches): AccountOptions {
	return {
		...switches,
		googleAnalyticsEnabled: switches.plan !== 'free' && switches.connected,
	};
}

/** Returns the switches among the fields of a foreign value; fields of a wrong kind are left out. */
export function readSwitches(value: unknown): Partial<AccountSwitches> {
	const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
		string,
		unknown
	>;
	const switches: Partial<AccountSwitches> = {};
	const { plan, connected, gaMode, gaIds, cookieConsent, generation } = given;
	if (plan === 'free' || plan === 'standard' || plan === 'pro') switches.plan = plan;
	if (typeof connected === 'boolean') switches.connected = connected;
	if (gaMode === 'auto' || gaMode === 'manual') switches.gaMode = gaMode;
	if (Array.isArray(gaIds)) switches.gaIds = gaIds.filter((id) => typeof id === 'string');
	if (typeof cookieConsent === 'boolean') switches.cookieConsent = cookieConsent;
	if (generation === 'new' || generation === 'old') switches.generation = generation;
	return switches;
}
