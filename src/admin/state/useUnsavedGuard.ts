import { useEffect } from 'react';

/** Makes the browser ask before the page is left while something is unsaved. */
export const useUnsavedGuard = (unsaved: boolean): void => {
	useEffect(() => {
		if (!unsaved) return undefined;
		const ask = (event: BeforeUnloadEvent): void => {
			event.preventDefault();
			// Chromium before 119 asks only where this is set.
			event.returnValue = true;
		};
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [unsaved]);
};
