import { describe, expect, it } from 'vitest';
import {
	contrast,
	parseComputedColour,
	type Rgb,
	textColourOn,
} from '../../../src/page/facade/contrast.ts';

describe('parseComputedColour', () => {
	it.each<[text: string, colour: Rgb | undefined]>([
		['rgb(255, 204, 0)', [255, 204, 0]],
		['rgba(255, 204, 0, 1)', [255, 204, 0]],
		['rgba(255, 204, 0, 0.5)', undefined],
		['rgba(0, 0, 0, 0)', undefined],
		['color(srgb 1 0.5 0)', [255, 127.5, 0]],
		['color(srgb 1 5e-1 0 / 0.2)', undefined],
		['oklch(0.4 0.1 300)', undefined],
		['', undefined],
	])('%s', (text, colour) => {
		expect(parseComputedColour(text)).toEqual(colour);
	});
});

describe('contrast', () => {
	it.each<[one: Rgb, other: Rgb, ratio: number]>([
		[[255, 255, 255], [0, 0, 0], 21],
		[[0, 0, 0], [255, 255, 255], 21],
		[[119, 119, 119], [255, 255, 255], 4.48],
		[[12, 34, 56], [12, 34, 56], 1],
	])('of %j and %j', (one, other, ratio) => {
		expect(contrast(one, other)).toBeCloseTo(ratio, 2);
	});
});

describe('textColourOn', () => {
	it('can be read on every colour', () => {
		const steps = [0, 32, 64, 96, 118, 119, 128, 160, 192, 224, 255];
		for (const red of steps)
			for (const green of steps)
				for (const blue of steps) {
					const behind: Rgb = [red, green, blue];
					const text: Rgb = textColourOn(behind) === '#fff' ? [255, 255, 255] : [0, 0, 0];
					expect([behind, contrast(text, behind) >= 4.5]).toEqual([behind, true]);
				}
	});

	it('is white wherever white can be read', () => {
		expect(textColourOn([29, 78, 216])).toBe('#fff');
		expect(textColourOn([255, 204, 0])).toBe('#000');
	});
});
