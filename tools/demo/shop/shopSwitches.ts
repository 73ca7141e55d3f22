/** What the demo shop's page does, apart from the account; it acts on the next page view. */
export interface ShopSwitches {
	/** Which of the two scripts the page starts first; `ga_late` is Google Analytics after 5 s. */
	order: 'ga_first' | 'chat_first' | 'ga_late';
	/** The properties of the page's Google snippet. */
	ids: string[];
}

export const DEFAULT_SHOP: ShopSwitches = { order: 'ga_first', ids: ['G-DEMOSHOP01'] };

/** Returns the shop's switches among the fields of a foreign value. */
export function readShopSwitches(value: unknown): Partial<ShopSwitches> {
	const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
		string,
		unknown
	>;
	const switches: Partial<ShopSwitches> = {};
	const { order, ids } = given;
	if (order === 'ga_first' || order === 'chat_first' || order === 'ga_late') switches.order = order;
	if (Array.isArray(ids)) {
		switches.ids = ids.filter((id) => typeof id === 'string' && /^G-[A-Z0-9]+$/.test(id));
	}
	return switches;
}
