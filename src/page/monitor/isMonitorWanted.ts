/**
 * True where somebody switched the monitor on: by `?smartsupp_ga4=monitor`, which lasts for the tab, or by the entry
 * `smartsuppGa4` in either storage. Storage may be forbidden; then only the address counts.
 */
export const isMonitorWanted = (win: Window): boolean => {
	// Part of the page script, so it is as small as it reads.
	const asked = /[?&]smartsupp_ga4=monitor/.test(win.location.search);
	try {
		if (asked) win.sessionStorage.smartsuppGa4 = 'monitor';
		return /monitor/.test(win.sessionStorage.smartsuppGa4 + win.localStorage.smartsuppGa4);
	} catch {
		return asked;
	}
};
