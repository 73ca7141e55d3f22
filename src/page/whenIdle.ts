/** A page that never rests is not waited for any longer. */
const TIMEOUT = 5_000;
/** Safari has no `requestIdleCallback`. */
const INSTEAD = 200;

/** Calls it once the page has loaded. */
export const whenLoaded = (win: Window, act: () => void): void => {
	if (win.document.readyState === 'complete') act();
	else win.addEventListener('load', act, { once: true });
};

/** Calls it once the page has loaded and the browser has nothing better to do. */
export const whenIdle = (win: Window, act: () => void): void =>
	whenLoaded(win, () => {
		if (win.requestIdleCallback) win.requestIdleCallback(act, { timeout: TIMEOUT });
		else win.setTimeout(act, INSTEAD);
	});
