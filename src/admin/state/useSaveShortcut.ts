import { useEffect } from 'react';

/** Saves with Ctrl-S, or ⌘-S on a Mac, instead of letting the browser store the page. */
export const useSaveShortcut = (save: () => void): void => {
	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			if (event.key.toLowerCase() !== 's' || event.altKey || event.shiftKey) return;
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			save();
		};
		window.addEventListener('keydown', onKey);
		return () => window.removeEventListener('keydown', onKey);
	}, [save]);
};
