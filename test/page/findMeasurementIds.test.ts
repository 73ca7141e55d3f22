import { describe, expect, it } from 'vitest';
import { findMeasurementIds } from '../../src/page/findMeasurementIds.ts';
import { gtagCall, openWindow, revokedProxy, withTrap } from './openWindow.ts';

const gtagScript = (query: string) =>
	`<script type="text/plain" src="https://www.googletagmanager.com/gtag/js?${query}"></script>`;

const rows: readonly [name: string, globals: object, head: string, ids: string[]][] = [
	['finds nothing on a page without Google', {}, '', []],
	[
		"finds the properties among Google's runtime objects",
		{ google_tag_manager: { 'G-AAAA1111': {}, 'GTM-ABCD': {}, dataLayer: {}, 'AW-123456': {} } },
		'',
		['G-AAAA1111'],
	],
	[
		'finds the containers and destinations of tidr',
		{
			google_tag_data: {
				tidr: {
					container: { 'G-AAAA1111': { destinations: ['G-AAAA1111', 'AW-1'] }, 'GTM-X': {} },
					destination: {},
					destinationArray: { 'G-BBBB2222': [{}], 'DC-3': [{}] },
				},
			},
		},
		'',
		['G-AAAA1111', 'G-BBBB2222'],
	],
	[
		'finds the destinations of builds before 2026',
		{ google_tag_data: { tidr: { destination: { 'G-AAAA1111': {} } } } },
		'',
		['G-AAAA1111'],
	],
	[
		'resolves a Google tag to its properties',
		{
			google_tag_manager: { 'GT-ABCD123': {} },
			google_tag_data: {
				tidr: { container: { 'GT-ABCD123': { destinations: ['G-AAAA1111', 'G-BBBB2222'] } } },
			},
		},
		'',
		['G-AAAA1111', 'G-BBBB2222'],
	],
	[
		'finds the properties that the page configures, and not the inert key',
		{
			dataLayer: [
				{ event: 'gtm.js' },
				gtagCall('config', 'G-'),
				gtagCall('config', 'AW-123'),
				gtagCall('config', 'G-AAAA1111'),
				gtagCall('event', 'G-NOTTHIS1'),
			],
		},
		'',
		['G-AAAA1111'],
	],
	[
		'finds the property of a script on its way',
		{},
		gtagScript('id=G-AAAA1111') + gtagScript('l=layer&id=G-BBBB2222&cx=c') + gtagScript('id=AW-1'),
		['G-AAAA1111', 'G-BBBB2222'],
	],
	[
		'names each property once',
		{
			google_tag_manager: { 'G-AAAA1111': {} },
			dataLayer: [gtagCall('config', 'G-AAAA1111'), gtagCall('config', 'G-AAAA1111')],
		},
		gtagScript('id=G-AAAA1111'),
		['G-AAAA1111'],
	],
	[
		'reads past what a page put in the place of those objects',
		{
			google_tag_manager: 'text',
			google_tag_data: { tidr: { container: { 'G-AAAA1111': null }, destinationArray: 5 } },
			dataLayer: { length: 3 },
		},
		'',
		['G-AAAA1111'],
	],
	[
		'leaves lower case alone: it would send nothing',
		{ google_tag_manager: { 'g-aaaa1111': {} } },
		'',
		[],
	],
];

describe('findMeasurementIds', () => {
	it.each(rows)('%s', (_name, globals, head, ids) => {
		expect(findMeasurementIds(openWindow(globals, head))).toEqual(ids);
	});

	it('names 20 at most', () => {
		const names = Array.from({ length: 30 }, (_, i) => `G-AAAA${1_000 + i}`);
		const win = openWindow({ google_tag_manager: Object.fromEntries(names.map((id) => [id, {}])) });
		expect(findMeasurementIds(win)).toEqual(names.slice(0, 20));
	});

	it.each<[name: string, globals: object]>([
		[
			'an entry of the data layer',
			{ dataLayer: [revokedProxy(), gtagCall('config', 'G-AAAA1111')] },
		],
		['the data layer', { dataLayer: revokedProxy() }],
		["Google's runtime objects", { google_tag_manager: revokedProxy() }],
		['one of them', { google_tag_manager: withTrap('G-AAAA1111') }],
		['its data', { google_tag_data: withTrap('tidr') }],
		[
			'one container of tidr',
			{ google_tag_data: { tidr: { container: { 'G-AAAA1111': revokedProxy() } } } },
		],
	])('finds the others where %s cannot be read', (_name, globals) => {
		const win = openWindow(globals, gtagScript('id=G-AAAA1111'));
		expect(findMeasurementIds(win)).toEqual(['G-AAAA1111']);
	});
});
