import { getContainerVersion, logToConsole } from 'gtm';

/** One line for everybody who looks at the console, and an explanation in Preview only. */
export const log = (line: string, explanation: string): void => {
	logToConsole('GA4 Bridge for Smartsupp: ' + line);
	if (explanation !== '' && getContainerVersion().previewMode) logToConsole('  ' + explanation);
};
