import { cutText } from './characters.ts';
import { isName, MAX_NAME } from './isName.ts';

// Google Analytics help: "[GA4] Event naming rules" and "[GA4] Event collection limits".
export const reservedEventNames =
	'ad_impression app_remove app_store_refund app_store_subscription_cancel app_store_subscription_renew click error file_download first_open first_visit form_start form_submit in_app_purchase page_view scroll session_start user_engagement view_complete video_progress video_start view_search_results'.split(
		' ',
	);

export const reservedParameterNames =
	'cid currency customer_id customerid dclid gclid session_id sessionid sfmc_id sid srsltid uid user_id userid'.split(
		' ',
	);

/** Names that are ours to set, or that gtag.js takes as instructions. */
export const keptParameterNames =
	'chat_action event_category event_label chat_automation chat_button chat_agent chat_link chat_rating lead_source value send_to event_callback event_timeout groups non_interaction'.split(
		' ',
	);

export const reservedPrefixes = ['_', 'ga_', 'google_', 'firebase_', 'gtag.'];

export type NameRefusal =
	| 'empty'
	| 'too_long'
	| 'wrong_characters'
	| 'reserved'
	| 'reserved_prefix'
	| 'kept';

/** Why GA4 would not take this as the name of an event; undefined where it would. */
export const eventNameRefusal = (name: string): NameRefusal | undefined =>
	refusalOf(name, reservedEventNames);

/** Why this may not be the name of a parameter of the user's; undefined where it may. */
export const parameterNameRefusal = (name: string): NameRefusal | undefined =>
	keptParameterNames.indexOf(name) >= 0 ? 'kept' : refusalOf(name, reservedParameterNames);

const refusalOf = (name: string, reserved: readonly string[]): NameRefusal | undefined => {
	if (name === '') return 'empty';
	if (reservedPrefixes.some((prefix) => name.indexOf(prefix) === 0)) return 'reserved_prefix';
	if (reserved.indexOf(name) >= 0) return 'reserved';
	if (isName(name)) return undefined;
	return isName(cutText(name, MAX_NAME)) ? 'too_long' : 'wrong_characters';
};
