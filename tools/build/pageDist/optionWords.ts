import type { PageOptions } from '../../../src/page/config.ts';

/** What each option does, for the README and the types of the published page script. */
export const optionWords: { readonly [K in keyof PageOptions]: string } = {
	trackerMode:
		'Who gets the events: every GA4 property found on the page at that moment (also those that Tag Manager adds), or only `measurementIds`.',
	measurementIds: 'The properties chosen by hand, for `trackerMode: "manual"`; at most 20.',
	eventNames:
		'`smartsupp_chatbot_sent`, …; or `smartsupp_chat` for all; or the chat box’s own names (`Chatbot_sent`), where reports with them exist already.',
	eventRules:
		'Single events, by the chat box’s name of them: `send: false` switches one off, an `eventName` other than `""` renames it.',
	eventParameters: 'Fixed parameters of your own, added to every event.',
	agentNames: 'Names of agents: their initials, in full, or left out.',
	feedbackText:
		'What visitors write with a rating: left out, or sent without e-mail addresses and phone numbers.',
	linkUrls: 'Addresses of link cards: without the query, whole, the host only, or left out.',
	consentMode:
		'With `advanced`, Google’s tag decides what leaves before the visitor consents. With `basic`, events wait on the page (50 at most, in memory) until the visitor consents to analytics, and are dropped if not.',
	captureMode:
		'`native` lets the chat box send its events by itself, unchanged; the page script is then not fetched.',
	sendLeads:
		'Send `generate_lead` as well with `Contact_acquired`, `Auth_form_filled` and `Offline_message_sent`, once a page load and property.',
	leadValue: 'The value of a lead; sent only with `leadCurrency`.',
	leadCurrency: 'The currency of `leadValue`: three capitals (ISO 4217), empty for none.',
	consentSource:
		'Who says what the visitor consented to: the first of the others that is on the page; nobody; the WP Consent API; Google’s consent mode; or your own code by `smartsuppGa4.consent()`.',
	consentCategory: 'The category of the WP Consent API that counts for chat events.',
	loadGoogleTag:
		'Fetch Google’s tag for `measurementIds` where `trackerMode` is `manual` and the page has no Google tag.',
};
