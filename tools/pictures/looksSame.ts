import type { Page } from 'playwright-core';

/** Browsers round edges by a hair otherwise each time: of 255 steps, so many are nothing to see. */
const HAIR = 3;

/** Whether two PNG show the same to the eye. `page` may be any page: nothing of it changes. */
export function looksSame(page: Page, one: Uint8Array, other: Uint8Array): Promise<boolean> {
	const addresses = [one, other].map(
		(bytes) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
	);
	return page.evaluate(
		async ({ addresses, HAIR }) => {
			const [first, second] = await Promise.all(
				addresses.map(async (address) => {
					const image = new Image();
					image.src = address;
					await image.decode();
					const canvas = document.createElement('canvas');
					canvas.width = image.naturalWidth;
					canvas.height = image.naturalHeight;
					const context = canvas.getContext('2d');
					context?.drawImage(image, 0, 0);
					return context?.getImageData(0, 0, canvas.width, canvas.height);
				}),
			);
			if (!first || !second) return false;
			if (first.width !== second.width || first.height !== second.height) return false;
			return first.data.every((value, at) => Math.abs(value - (second.data[at] ?? 0)) <= HAIR);
		},
		{ addresses, HAIR },
	);
}
