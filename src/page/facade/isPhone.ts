/** The windows that the chat box takes for those of a phone: narrower than 450 pixels, or lower than 500. */
export const PHONE_SIZES = '(max-width: 449.98px), (max-height: 499.98px)';

/** Whether the browser with this name is one of a phone, whose windows the chat box does not measure; tablets are none. */
export const isPhone = (userAgent: string): boolean =>
	/Mobi/.test(userAgent) && !/iPad|Tablet/.test(userAgent);
