import { join } from 'node:path';
import { assetsFolder, drawingsFolder } from './paths.ts';

export interface Picture {
	/** Its name in the directory's folder of assets. */
	file: string;
	/** The SVG that it is drawn from. */
	drawing: string;
	width: number;
	height: number;
	/** For languages that are written from right to left: the chat is on the right, the way leads to the left. */
	mirrored: boolean;
}

const icon = join(assetsFolder, 'icon.svg');
const banner = join(drawingsFolder, 'banner.svg');

/** Icon and banner in the sizes and under the names that the directory looks for. */
export const pictures: readonly Picture[] = [
	...[128, 256].map((size) => ({
		file: `icon-${size}x${size}.png`,
		drawing: icon,
		width: size,
		height: size,
		mirrored: false,
	})),
	...[false, true].flatMap((mirrored) =>
		(
			[
				[772, 250],
				[1544, 500],
			] as const
		).map(([width, height]) => ({
			file: `banner-${width}x${height}${mirrored ? '-rtl' : ''}.png`,
			drawing: banner,
			width,
			height,
			mirrored,
		})),
	),
];
