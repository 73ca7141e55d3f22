/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];

/** What a browser calls a colour once it is computed: `rgb(…)`, `rgba(…)`, `color(srgb …)`; nothing for a translucent one. */
export const parseComputedColour = (text: string): Rgb | undefined => {
	const isFraction = /^color\(srgb /.test(text);
	if (!isFraction && !/^rgba?\(/.test(text)) return undefined;
	const [red, green, blue, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
	if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
	const scale = isFraction ? 255 : 1;
	return [red * scale, green * scale, blue * scale];
};

/** The contrast ratio of two colours, 1 to 21, by WCAG 2. */
export const contrast = (one: Rgb, other: Rgb): number => {
	const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
	return a > b ? a / b : b / a;
};

/** White where it can be read on this colour (4.5:1), else black, which can be read wherever white cannot. */
export const textColourOn = (background: Rgb): '#fff' | '#000' =>
	contrast(background, WHITE) >= 4.5 ? '#fff' : '#000';

const luminance = (colour: Rgb): number => {
	const [red = 0, green = 0, blue = 0] = colour.map((value) => {
		const share = Math.min(Math.max(value / 255, 0), 1);
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
