/** Gives the browser a file to store, under a name that every system takes. */
export const downloadText = (name: string, text: string, type = 'application/json'): void => {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name.replace(/[^\w.-]+/g, '-');
	link.click();
	// At once would be too soon for browsers that read it a moment later.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
