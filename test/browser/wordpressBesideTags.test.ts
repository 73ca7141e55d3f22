import { beforeAll, describe, expect, it } from 'vitest';
import { besideSite } from './harness/besideSite.ts';
import { buildGtm, type GtmWith, type ImportedContainer } from './harness/gtmContainer.ts';
import { googleSnippet, gtmSnippet, pageSnippet } from './harness/snippets.ts';
import { THREE } from './situations/situation.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const GTM = 'GTM-SHOP0001';

/** A plugin that inserts this into the head, before ours (which has 1) or after it. */
const inserting = (html: string, priority: number, hook = 'wp_head'): string =>
	`add_action( '${hook}', function () { ?>${html}<?php }, ${priority} );`;

const places = [
	['before ours', 0],
	['after ours', 20],
] as const;

const armed = { mapped: { [A]: 3 }, native: {}, pageViews: { [A]: 1 }, chats: 1 };

describe('Google Analytics and Google Tag Manager beside ours', () => {
	const site = besideSite();
	let gtmWith: GtmWith;
	beforeAll(async () => {
		gtmWith = await buildGtm();
	});

	/** What stands behind gtm.js. */
	const container = async (imported: ImportedContainer): Promise<void> => {
		await site.page.route('**/gtm.js?*', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: gtmWith(imported) }),
		);
	};
	const sendThree = async (hits: number): Promise<void> => {
		await site.visit();
		await site.raise(THREE);
		await site.settle(hits);
	};

	it.each(places)("sends each event once with another plugin's Google tag %s", async (_, at) => {
		await site.save();
		await site.plugin('site-kit/site-kit.php', inserting(googleSnippet(A), at));
		await sendThree(4);
		expect(await site.counted()).toEqual(armed);
		expect(await site.state()).toEqual(['armed', 'took_key']);
	});

	it('sends each event once to each property where two plugins have a Google tag', async () => {
		await site.save();
		await site.plugin('one/one.php', inserting(googleSnippet(A), 0));
		await site.plugin('other/other.php', inserting(googleSnippet(B), 20));
		await sendThree(8);
		expect(await site.counted()).toEqual({
			mapped: { [A]: 3, [B]: 3 },
			native: {},
			pageViews: { [A]: 1, [B]: 1 },
			chats: 1,
		});
	});

	it('sends each event once where the theme declares gtag again', async () => {
		await site.save();
		await site.plugin('site-kit/site-kit.php', inserting(googleSnippet(A), 20));
		site.code(
			inserting(
				pageSnippet('function gtag() { dataLayer.push( arguments ); } gtag( "set", "x", 1 );'),
				30,
			),
		);
		site.code(
			inserting(
				pageSnippet('window.gtag = function () { dataLayer.push( arguments ); };'),
				10,
				'wp_footer',
			),
		);
		await sendThree(4);
		expect(await site.counted()).toEqual(armed);
	});

	it.each(places)('sends each event once with a plain container inserted %s', async (_, at) => {
		await site.save();
		// The stand-in's container has a Google tag for the property of the same ending.
		await container({ googleTags: [A], settings: { chatSource: 'elsewhere', plan: 'free' } });
		await site.plugin('gtm4wp/gtm4wp.php', inserting(gtmSnippet(GTM), at));
		await sendThree(4);
		expect(await site.counted()).toEqual(armed);
	});

	it.each(places)(
		'sends each event once with a container inserted %s that has our tag',
		async (_, at) => {
			await site.save();
			await container({ googleTags: [A], settings: { chatSource: 'elsewhere' } });
			await site.plugin('gtm4wp/gtm4wp.php', inserting(gtmSnippet(GTM), at));
			await sendThree(4);
			expect(await site.counted()).toEqual(armed);
		},
	);

	it.each(places)(
		'starts one chat with a container inserted %s whose tag is to start it, too',
		async (_, at) => {
			await site.save();
			await container({ googleTags: [A], settings: { chatKey: 'de30'.repeat(10) } });
			await site.plugin('gtm4wp/gtm4wp.php', inserting(gtmSnippet(GTM), at));
			await sendThree(4);
			expect(await site.counted()).toEqual(armed);
		},
	);

	it("cannot keep Google's own event tag in a container from sending, too", async () => {
		await site.save();
		await container({ googleTags: [A], way: 'variable', settings: { chatSource: 'elsewhere' } });
		await site.plugin('gtm4wp/gtm4wp.php', inserting(gtmSnippet(GTM), 20));
		await sendThree(7);
		expect((await site.counted()).mapped).toEqual({ [A]: 6 });
	});
});
