/** Who says what the visitor consented to; `auto` takes the first of the others that is on the page. */
export const consentSources = ['auto', 'none', 'wp_consent_api', 'google', 'page'] as const;

/** The categories of the WP Consent API; the one that counts for chat events is chosen of them. */
export const consentCategories = [
	'statistics',
	'statistics-anonymous',
	'marketing',
	'preferences',
	'functional',
] as const;

/** What the chat box waits for before it starts. */
export const chatStarts = ['now', 'idle', 'interaction', 'delay', 'consent', 'manual'] as const;

/** The side of the window that the chat box stands at, and whether it shows the notice of privacy: or as the account says. */
export const chatSides = ['account', 'right', 'left'] as const;
export const privacyNotices = ['account', 'on', 'off'] as const;

/** What the chat box may be told of a visitor who is logged in; the last two where WooCommerce is active. */
export const visitorFields = ['name', 'email', 'role', 'orders', 'spent'] as const;

export type ConsentSource = (typeof consentSources)[number];
export type ConsentCategory = (typeof consentCategories)[number];
export type ChatStart = (typeof chatStarts)[number];
export type VisitorField = (typeof visitorFields)[number];
