import { describe, expect, it } from 'vitest';
import { demoKey } from '../wordpress/ourPlugin.ts';
import { besideSite } from './harness/besideSite.ts';
import { THREE } from './situations/situation.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';

/** The vendor's contract for a page: the key, the queue, and one loader where there is no queue yet. */
const chatCode = (key: string, more = ''): string =>
	`window._smartsupp = window._smartsupp || {}; _smartsupp.key = '${key}';
	if ( ! window.smartsupp ) {
		window.smartsupp = function () { window.smartsupp._.push( arguments ); };
		window.smartsupp._ = [];
		var loader = document.createElement( 'script' );
		loader.async = true;
		loader.src = 'https://www.smartsuppchat.com/loader.js?';
		document.head.appendChild( loader );
	} ${more}`;

/** A stand-in for Smartsupp's own plugin: one option, and its script in the footer. */
const official = `add_action( 'wp_footer', function () {
	$option = (array) get_option( 'smartsupp', [] );
	if ( empty( $option['active'] ) ) {
		return;
	}
	echo '<script>', str_replace( 'KEY', $option['chat-id'], <<<'CODE'
${chatCode('KEY')}
CODE
	), '</script>', '<script>', $option['optional-code'] ?? '', '</script>';
} );`;

const officialFile = 'smartsupp-live-chat/smartsupp.php';

/** Code that a theme prints at this hook. */
const printed = (hook: string, code: string, priority = 10): string =>
	`add_action( '${hook}', function () { ?><script>${code}</script><?php }, ${priority} );`;

/** In which parts of a page the chat's key stands. */
const keyIn = (html: string): readonly string[] => {
	const [head = '', body = ''] = html.split('</head>');
	return [...(head.includes(demoKey) ? ['head'] : []), ...(body.includes(demoKey) ? ['body'] : [])];
};

const armed = { mapped: { [A]: 3 }, native: {}, pageViews: { [A]: 1 }, chats: 1 };

describe('another chat beside ours', () => {
	const site = besideSite();
	const option = (code = '') =>
		site.wordpress.run(
			`update_option( 'smartsupp', [ 'active' => '1', 'chat-id' => '${demoKey}', 'email' => 'a@example.org', 'optional-code' => ${JSON.stringify(code)} ] );`,
		);

	it("starts one chat beside Smartsupp's own plugin, and sends each event once", async () => {
		site.have({ ids: [A] });
		await site.save();
		await option();
		await site.plugin(officialFile, official);
		expect(keyIn(await site.visit())).toEqual(['body']);
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
		expect(await site.state()).toEqual(['armed', 'took_key']);
	});

	it('starts the chat itself where that plugin is active and switched off', async () => {
		site.have({ ids: [A] });
		await site.save();
		await site.plugin(officialFile, official);
		expect(keyIn(await site.visit())).toEqual(['head']);
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
	});

	it('leaves the property of its optional code to it, and sends nothing twice', async () => {
		site.have({ ids: [A, B] });
		await site.save();
		await option(`_smartsupp.gaKey = '${B}';`);
		await site.plugin(officialFile, official);
		await site.visit();
		await site.raise(THREE);
		await site.settle(5);
		expect(await site.counted()).toEqual({
			mapped: {},
			native: { [B]: 3 },
			pageViews: { [A]: 1, [B]: 1 },
			chats: 1,
		});
		await expect.poll(site.state).toEqual(['too_late', 'key_changed']);
	});

	it.each([
		['the footer', 'wp_footer', 10],
		['the head, after ours', 'wp_head', 99],
		['the head, before ours', 'wp_head', 0],
	])('starts one chat where the theme has one in %s', async (_, hook, priority) => {
		site.have({ ids: [A] });
		await site.save();
		site.code(printed(hook, chatCode(demoKey), priority));
		await site.visit();
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
		expect(await site.state()).toEqual(['armed', 'took_key']);
	});

	it('starts one chat where the theme has one and ours is to start later', async () => {
		site.have({ ids: [A] });
		await site.save({ startChat: 'interaction' });
		site.code(printed('wp_footer', chatCode(demoKey)));
		await site.visit(false);
		await site.page.mouse.click(10, 10);
		await site.page.waitForFunction(() => 'demoChatBox' in window);
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
	});
});

describe("Smartsupp's own plugin on a whole network", () => {
	const site = besideSite({ multisite: true, activate: 'network' });

	it('starts one chat, and sends each event once', async () => {
		site.have({ ids: [A] });
		await site.save();
		await site.wordpress.run(
			`update_option( 'smartsupp', [ 'active' => '1', 'chat-id' => '${demoKey}' ] );`,
		);
		await site.plugin(officialFile, official, 'network');
		expect(keyIn(await site.visit())).toEqual(['body']);
		await site.raise(THREE);
		await site.settle(4);
		expect(await site.counted()).toEqual(armed);
	});
});
