/** Smartsupp's plans; `unknown` until the admin says which, and the chat box's behaviour tells meanwhile. */
export const planNames = ['unknown', 'free', 'standard', 'pro'] as const;
export type PlanName = (typeof planNames)[number];

/** What a plan includes: true, false, or null where nobody has said which plan it is. */
export interface Plan {
	/** Chat events to Google Analytics, once it is connected in Smartsupp's dashboard. */
	readonly analytics: boolean | null;
	/** Opening a conversation from the list of visitors. */
	readonly openConversation: boolean | null;
	readonly groups: boolean | null;
	readonly exports: boolean | null;
	readonly support: boolean | null;
}

/**
 * What each plan delivers, by Smartsupp's help pages. Recordings are in every plan, each with its own number a month.
 * It is the service that delivers or not: no setting is locked by a plan.
 */
export const plans: { readonly [K in PlanName]: Plan } = {
	unknown: { analytics: null, openConversation: null, groups: null, exports: null, support: null },
	free: {
		analytics: false,
		openConversation: false,
		groups: false,
		exports: false,
		support: false,
	},
	standard: {
		analytics: true,
		openConversation: true,
		groups: false,
		exports: false,
		support: true,
	},
	pro: { analytics: true, openConversation: true, groups: true, exports: true, support: true },
};

/** False only where the plan is known not to deliver: an unknown one is tried, and the chat box answers. */
export const mayDeliverAnalytics = (plan: PlanName): boolean => plans[plan].analytics !== false;
