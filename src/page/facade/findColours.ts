import { fieldsOf, type PageWindow } from '../pageWindow.ts';
import { contrast, parseComputedColour, type Rgb, textColourOn } from './contrast.ts';

/** What the button is painted in. */
export interface Colours {
	/** A colour of the stylesheet language. */
	readonly background: string;
	/** To be read on it at 4.5:1 at least. */
	readonly text: '#fff' | '#000';
}

const USUAL = 'rgb(29, 78, 216)';
/** What makes out a control from what is around it, by WCAG 2. */
const VISIBLE = 3;

/**
 * The site's own colours, as far as a page tells them: the colour that the page gives the chat box, the browser's
 * `theme-color`, the primary colour of a WordPress theme, the accent colour of the visitor's system; of these the first
 * that can be told from the page's background. `probe` is an element of the page that nobody sees.
 */
export const findColours = (win: PageWindow, probe: HTMLElement): Colours => {
	const compute = (colour: unknown): Rgb | undefined => {
		if (typeof colour !== 'string') return undefined;
		probe.style.color = '';
		// Mixed with itself, a colour of any notation is computed to red, green and blue, in browsers that know newer ones.
		for (const wish of [colour, `color-mix(in srgb, ${colour} 50%, ${colour})`])
			probe.style.color = wish;
		return probe.style.color === ''
			? undefined
			: parseComputedColour(win.getComputedStyle(probe).color);
	};
	const { body, documentElement } = win.document;
	const behind = [body, documentElement]
		.map((element) => parseComputedColour(win.getComputedStyle(element).backgroundColor))
		.find((colour) => colour !== undefined) ?? [255, 255, 255];

	const chosen = compute(fieldsOf(win._smartsupp).color);
	const colour =
		chosen ??
		[themeColour(win), presetColour(win), 'AccentColor']
			.map(compute)
			.find((found) => found && contrast(found, behind) >= VISIBLE) ??
		compute(USUAL);
	if (!colour) return { background: USUAL, text: '#fff' };
	return { background: `rgb(${colour.map(Math.round).join(', ')})`, text: textColourOn(colour) };
};

/** The first that is meant for this screen. */
const themeColour = (win: PageWindow): string | undefined =>
	[...win.document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
		({ media }) => !media || win.matchMedia(media).matches,
	)?.content;

const presetColour = (win: PageWindow): string =>
	win.getComputedStyle(win.document.body).getPropertyValue('--wp--preset--color--primary');
