import { describe, expect, it } from 'vitest';
import { assetProblems, pngSize } from '../../tools/directory/assetProblems.ts';
import { openPoints } from '../../tools/directory/openPoints.ts';
import { parseReadme } from '../../tools/directory/parseReadme.ts';
import { readAssets } from '../../tools/directory/readAssets.ts';
import { elsewhere, readme, readmeText } from './pluginInfo.ts';

const files = await readAssets();

describe('the pictures for the directory', () => {
	it('are all there, in the sizes it shows, a screenshot for each caption', () => {
		expect(assetProblems(files, readme.captions)).toEqual([]);
	});

	it('have screenshots large enough to read, each of the same width', () => {
		const shots = [...files].filter(([path]) => path.startsWith('screenshot-'));
		const sizes = shots.map(([, bytes]) => pngSize(bytes));
		expect(new Set(sizes.map((size) => size?.width)).size).toBe(1);
		for (const size of sizes) expect(size?.width).toBeGreaterThanOrEqual(1_280);
	});

	it('carry no words, and so need no translation', () => {
		for (const path of ['icon.svg']) {
			const drawing = new TextDecoder().decode(files.get(path));
			expect(drawing).toContain('<svg');
			expect(drawing).not.toMatch(/<text|font|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
		}
	});

	it.each<[what: string, change: (all: Map<string, Uint8Array>) => void, problem: string]>([
		['a lost icon', (all) => all.delete('icon-128x128.png'), 'icon-128x128.png is missing.'],
		['a lost screenshot', (all) => all.delete('screenshot-2.png'), 'screenshot-2.png is missing.'],
		[
			'a screenshot without a caption',
			(all) => all.set('screenshot-99.png', all.get('icon-128x128.png') ?? new Uint8Array()),
			'screenshot-99.png is nothing that the directory shows.',
		],
		[
			'a banner of another size',
			(all) => all.set('banner-772x250.png', all.get('icon-256x256.png') ?? new Uint8Array()),
			'banner-772x250.png is 256 × 256 pixels.',
		],
		[
			'a file that is no picture',
			(all) => all.set('icon-256x256.png', new TextEncoder().encode('<svg/>')),
			'icon-256x256.png is no PNG.',
		],
		[
			'a picture that is too large',
			(all) => {
				const bytes = new Uint8Array(1_000_001);
				bytes.set(all.get('icon-256x256.png') ?? []);
				all.set('icon-256x256.png', bytes);
			},
			'icon-256x256.png has 1000001 bytes.',
		],
	])('are refused with %s', (_what, change, problem) => {
		const changed = new Map(files);
		change(changed);
		expect(assetProblems(changed, readme.captions)).toContain(problem);
	});
});

describe('what is to be filled in before a submission', () => {
	it('is what nobody but the submitter knows', () => {
		expect(openPoints(readme, elsewhere.header).map((point) => point.split(':')[0])).toEqual([
			'readme.txt has no "Contributors"',
			'readme.txt names no address of the repository under "Source code"',
			'ga4-bridge-for-smartsupp.php has no "Plugin URI"',
		]);
	});

	it('is no more to be said once it is there', () => {
		const filled = parseReadme(
			readmeText
				.replace('Tags:', 'Contributors: somebody\nTags:')
				.replace("the project's repository", 'https://example.org/repository'),
		);
		const header = new Map([...elsewhere.header, ['plugin uri', 'https://example.org/']]);
		expect(openPoints(filled, header)).toEqual([]);
	});
});
