/** An event as it stood in the data layer: foreign, so nothing of it is trusted. */
export interface Message {
	readonly name: unknown;
	readonly params: unknown;
}

/** What the shell (page script or tag) saw just now. */
export interface PageFacts {
	/** The measurement IDs on the page. */
	readonly ids: readonly string[];
	/** Measurement ID → the one part of the page that sends chat events to it. */
	readonly claims: { readonly [id: string]: unknown };
	/** The measurement IDs that already got `generate_lead` since the page loaded. */
	readonly leads: readonly string[];
	/** This shell's name in the claims. */
	readonly sender: string;
	/** What the visitor decided on analytics: `pending` until then, `granted` where no consent tool asks. */
	readonly consent: 'granted' | 'denied' | 'pending';
	/** False where nothing of Google's is on the page that could take an event. */
	readonly google: boolean;
}

export type ParameterValue = string | number | boolean;

export interface Parameters {
	[name: string]: ParameterValue;
}

/** An event for GA4: `sendTo` is never empty. */
export interface AnalyticsEvent {
	readonly name: string;
	readonly params: Parameters;
	readonly sendTo: readonly string[];
}

/** Why an event goes nowhere. The monitor, the console and the checks put these codes into words. */
export const reasons = [
	'not_a_chat_event',
	'own_event',
	'sent_natively',
	'native_mode',
	'switched_off',
	'held_for_consent',
	'consent_denied',
	'no_measurement_id',
	'no_google_tag',
	'owned_by_another',
	'bridge_not_loaded',
] as const;

/** What was changed, left out or refused on the way. */
export const issueCodes = [
	'unknown_action',
	'label_dropped',
	'label_redacted',
	'value_cut',
	'name_replaced',
	'rule_name_refused',
	'parameter_refused',
	'parameter_dropped',
	'lead_value_without_currency',
	'lead_currency_refused',
	'measurement_id_refused',
	'too_many_measurement_ids',
] as const;

export type Reason = (typeof reasons)[number];
export type IssueCode = (typeof issueCodes)[number];

export interface Issue {
	readonly code: IssueCode;
	/** The parameter, action or setting that it is about. */
	readonly field: string;
	/** The value in question, cut to 100 characters; empty where it would be personal data. */
	readonly value: string;
}

/** What to send, and what to remember of it. */
export interface Sending {
	readonly ok: true;
	readonly events: readonly AnalyticsEvent[];
	/** The claims to add to the page's. */
	readonly claims: { readonly [id: string]: string };
	/** The measurement IDs that got `generate_lead` by these events. */
	readonly leads: readonly string[];
}

/** The one reason why nothing is sent. */
export interface Refusal {
	readonly ok: false;
	readonly reason: Reason;
}

export type Outcome = Sending | Refusal;

/** An outcome with all that was changed, left out or refused on the way to it. */
export type ExplainedOutcome = Outcome & { readonly issues: readonly Issue[] };
