import { describe, expect, it } from 'vitest';
import { demoKey } from '../wordpress/ourPlugin.ts';
import { besideSite } from './harness/besideSite.ts';
import { THREE } from './situations/situation.ts';

const A = 'G-SHOP0001';

/**
 * A plugin that keeps every inline script back until the visitor does something, by the rule of a real one: a pattern that
 * a tag is left alone by. The runner puts them back in order, as the real ones do.
 */
const delaying = (leftAlone: string): string => `
add_action( 'template_redirect', function () {
	ob_start( function ( $html ) {
		$html = preg_replace_callback( '#<script\\b([^>]*)>(.*?)</script>#is', function ( $tag ) {
			if ( false !== stripos( $tag[1], ' src=' ) || preg_match( '~${leftAlone}~i', $tag[0] ) ) {
				return $tag[0];
			}
			return '<script type="text/delayed"' . $tag[1] . '>' . $tag[2] . '</script>';
		}, $html );
		return str_replace( '</body>', '<script>
			addEventListener( "pointerdown", function () {
				document.querySelectorAll( "script[type=\\'text/delayed\\']" ).forEach( function ( old ) {
					var script = document.createElement( "script" );
					script.text = old.text;
					old.replaceWith( script );
				} );
			}, { once: true } );
		</script></body>', $html );
	} );
}, -1 );`;

/** A plugin that moves every inline script to the end of the page. */
const moving = `
add_action( 'template_redirect', function () {
	ob_start( function ( $html ) {
		preg_match_all( '#<script(?![^>]*\\ssrc=)[^>]*>.*?</script>#is', $html, $found );
		return str_replace( '</body>', implode( '', $found[0] ) . '</body>', str_replace( $found[0], '', $html ) );
	} );
}, -1 );`;

/** The chat as the theme has it, in a file that no optimiser touches. */
const chatElsewhere = `add_action( 'wp_head', function () {
	$code = 'window._smartsupp = window._smartsupp || {}; _smartsupp.key = "${demoKey}";';
	echo '<script src="data:text/javascript,' . rawurlencode( $code ) . '"></script>';
	echo '<script async src="https://www.smartsuppchat.com/loader.js?"></script>';
}, 99 );`;

const armed = { mapped: { [A]: 3 }, native: {}, pageViews: { [A]: 1 }, chats: 1 };

describe('page optimisers beside ours', () => {
	const site = besideSite();

	it.each([
		['WP Rocket', 'nowprocket'],
		['LiteSpeed Cache, to combine', 'data-no-optimize="1"'],
		['LiteSpeed Cache, to defer', 'data-no-defer'],
		["Cloudflare's Rocket Loader, and PhastPress", 'data-cfasync="false"'],
		['SiteGround Speed Optimizer, Autoptimize, and WP Rocket to combine', 'nonce'],
	])('are kept from our tag: %s', async (_, leftAlone) => {
		site.have({ ids: [A] });
		await site.save();
		await site.plugin('optimiser/optimiser.php', delaying(leftAlone));
		site.code(
			`add_action( 'wp_head', function () { echo '<script>window.anotherRan = 1</script>'; } );`,
		);
		await site.visit();
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.page.evaluate(() => 'anotherRan' in window)).toBe(false);
		expect(await site.counted()).toEqual(armed);
	});

	it('delay our tag all the same: the chat starts with the visitor, and nothing is lost or doubled', async () => {
		site.have({ ids: [A] });
		await site.save();
		await site.plugin('optimiser/optimiser.php', delaying('no such tag'));
		await site.visit(false);
		await site.page.waitForTimeout(1_500);
		expect((await site.counted()).chats).toBe(0);
		await site.page.mouse.click(10, 10);
		await site.page.waitForFunction(() => 'demoChatBox' in window);
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
		expect(await site.state()).toEqual(['armed', 'took_key']);
	});

	it.each([
		['interaction', {}],
		['delay', { startDelay: 1 }],
		['idle', {}],
	] as const)(
		'delay our tag, and the chat is to start later anyway: %s',
		async (startChat, more) => {
			site.have({ ids: [A] });
			await site.save({ startChat, ...more });
			await site.plugin('optimiser/optimiser.php', delaying('no such tag'));
			await site.visit(false);
			await site.page.mouse.click(10, 10);
			await site.page.waitForTimeout(300);
			await site.page.mouse.click(10, 10);
			await site.page.waitForFunction(() => 'demoChatBox' in window);
			await site.raise(THREE);
			await site.settle(4);
			expect(await site.counted()).toEqual(armed);
		},
	);

	it('delay our tag beside a chat that starts before: it says so, and sends nothing twice', async () => {
		site.have({ ids: [A] });
		await site.save({ chatSource: 'elsewhere' });
		await site.plugin('optimiser/optimiser.php', delaying('no such tag'));
		site.code(chatElsewhere);
		await site.visit();
		await site.raise(THREE);
		await site.page.mouse.click(10, 10);
		await expect.poll(async () => (await site.state())[0]).toBe('too_late');
		await site.raise(THREE);
		await site.settle(7);
		expect(await site.counted()).toEqual({
			mapped: {},
			native: { [A]: 6 },
			pageViews: { [A]: 1 },
			chats: 1,
		});
		expect(await site.state()).toEqual(['too_late', 'started_first']);
	});

	it('move our tag to the end of the page: every event once', async () => {
		site.have({ ids: [A] });
		await site.save();
		await site.plugin('optimiser/optimiser.php', moving);
		const html = await site.visit();
		expect(html.indexOf(demoKey)).toBeGreaterThan(html.indexOf('<body'));
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
	});
});
