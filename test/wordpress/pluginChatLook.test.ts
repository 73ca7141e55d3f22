import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { heads } from './heads.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

/** What a page tells the chat box of its look and language, and the code that starts the chat within. */
const toldBy = (code: string) => {
	const call = /\(window,(\{[^{}]*\}),("[a-z]*"),function\(\)\{(.*)\}\);$/s.exec(code.trim());
	return call
		? { look: JSON.parse(call[1] ?? ''), language: JSON.parse(call[2] ?? ''), start: call[3] ?? '' }
		: undefined;
};

const everything: Partial<Settings> = {
	chatSide: 'left',
	chatOffsetX: '0',
	chatOffsetY: '96',
	chatColor: '#1d4fd8',
	chatOnMobile: false,
	chatLanguage: 'page',
	privacyNotice: 'on',
	privacyNoticeUrl: 'https://shop.example/privacy?a=1&b=2',
};

describe.each(environments)(
	'the look of the chat in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		const codes = (rows: readonly object[]) =>
			wordpress().runJson<string[]>(heads(rows.map((row) => ({ chatKey: demoKey, ...row }))));

		it('is told to the chat box in its own names, only what differs from the account', async () => {
			const cases: readonly [settings: Partial<Settings>, look: object, language?: string][] = [
				[{ chatSide: 'right' }, { orientation: 'right' }],
				[{ chatOffsetX: '0' }, { offsetX: 0 }],
				[{ chatOffsetY: '999' }, { offsetY: 999 }],
				[{ chatColor: '#ABCDEF' }, { color: '#ABCDEF' }],
				[{ chatOnMobile: false }, { hideMobileWidget: true }],
				[{ chatLanguage: 'page' }, {}, 'page'],
				[{ chatLanguage: 'cs' }, {}, 'cs'],
				[{ privacyNotice: 'off' }, { privacyNoticeEnabled: false }],
				[
					{ privacyNotice: 'off', privacyNoticeUrl: 'https://shop.example/' },
					{ privacyNoticeEnabled: false },
				],
				[
					{ privacyNoticeUrl: 'https://shop.example/' },
					{ privacyNoticeUrl: 'https://shop.example/' },
				],
				[
					everything,
					{
						orientation: 'left',
						offsetX: 0,
						offsetY: 96,
						color: '#1d4fd8',
						hideMobileWidget: true,
						privacyNoticeEnabled: true,
						privacyNoticeUrl: everything.privacyNoticeUrl,
					},
					'page',
				],
			];
			const found = await codes(cases.map(([settings]) => settings));
			cases.forEach(([settings, look, language = ''], index) => {
				const told = toldBy(found[index] ?? '');
				const label = JSON.stringify(settings);
				expect([label, told?.look, told?.language]).toEqual([label, look, language]);
				expect([label, told?.start.endsWith(`(window,"${demoKey}");`)]).toEqual([label, true]);
			});
		});

		it('prints nothing of it where all is as in the account, and nothing where the chat is not ours', async () => {
			const account: Partial<Settings> = {
				chatSide: 'account',
				chatOffsetX: '',
				chatColor: '',
				chatOnMobile: true,
				chatLanguage: 'account',
				privacyNotice: 'account',
				privacyNoticeUrl: '',
			};
			const [plain, same, elsewhere, plainElsewhere] = await codes([
				{},
				account,
				{ ...everything, chatSource: 'elsewhere' },
				{ chatSource: 'elsewhere' },
			]);
			expect(plain).toContain(`(window,"${demoKey}");`);
			expect(plain).not.toMatch(/language|hideMobileWidget|orientation|function\(\)\{\(/);
			expect([same, elsewhere]).toEqual([plain, plainElsewhere]);
		});

		it('holds with every start of the chat, and on FREE', async () => {
			const found = await codes([
				{ ...everything, startChat: 'delay', facadeButton: true },
				{ ...everything, startChat: 'consent', consentCategory: 'marketing' },
				{ ...everything, plan: 'free' },
			]);
			const starts = found.map((code) => toldBy(code)?.start);
			expect(starts[0]).toMatch(/"start":"delay","delay":5,"facade":\{"script":"[^"]+facade\.js/);
			expect(starts[1]).toContain('{"consentCategory":"marketing"});');
			expect(starts[2]).toContain(`(window,"${demoKey}");`);
			expect(found[2]).not.toMatch(/gtag|dataLayer|page\.js/);
		});

		it('takes nothing from a row that may not stand in a setting', async () => {
			const found = await codes([
				{
					chatSide: 'left"});alert(1);//',
					chatOffsetX: '</script>',
					chatOffsetY: '-1',
					chatColor: 'url(//x)',
					chatOnMobile: 'no',
					chatLanguage: "cs');alert(1)",
					privacyNotice: ['on'],
					privacyNoticeUrl: 'javascript:alert(1)',
				},
				{
					chatOffsetX: 40,
					chatColor: 0,
					chatLanguage: ['cs'],
					privacyNoticeUrl: { a: 'https://a.b' },
				},
				{ privacyNoticeUrl: 'https://shop.example/\'"<b>', chatColor: '#1d4fd8' },
				{ privacyNoticeUrl: 'https://shop.example/&a=(1)', chatColor: '#1d4fd8' },
			]);
			expect(found.join('')).not.toMatch(/alert|javascript:|url\(/);
			expect(found.slice(0, 2).map(toldBy)).toEqual([undefined, undefined]);
			expect(toldBy(found[2] ?? '')?.look).toEqual({ color: '#1d4fd8' });
			expect(found[3]).toContain('https://shop.example/\\u0026a=(1)');
			expect(toldBy(found[3] ?? '')?.look.privacyNoticeUrl).toBe('https://shop.example/&a=(1)');
		});

		it('says of each refused value what to enter instead', async () => {
			const wrong = {
				chatSide: 'top',
				chatOffsetX: '-4',
				chatOffsetY: '40px',
				chatColor: 'red',
				chatLanguage: 'cs-CZ',
				privacyNotice: 'yes',
				privacyNoticeUrl: 'http://shop.example/',
			};
			const faults = await wordpress().runJson<{ field: string; message: string }[]>(`
			wp_set_current_user( 1 );
			$request = new WP_REST_Request( 'PATCH', '/ga4-bridge-for-smartsupp/v1/settings' );
			$request->set_body_params( [ 'settings' => ${php(wrong)} ] );
			return rest_do_request( $request )->get_data()['data']['faults'];`);
			expect(Object.fromEntries(faults.map(({ field, message }) => [field, message]))).toEqual({
				chatSide: expect.stringMatching(/“top”\. Choose one of: account, right, left\.$/),
				chatOffsetX: expect.stringMatching(/“-4”\. Enter whole pixels from 0 to 999/),
				chatOffsetY: expect.stringMatching(/“40px”\. Enter whole pixels from 0 to 999/),
				chatColor: expect.stringMatching(/“red”\. Enter # and six digits/),
				chatLanguage: expect.stringMatching(
					/“cs-CZ”\. Choose one of: account, page, ar, az, .*, tw, uk\.$/,
				),
				privacyNotice: expect.stringMatching(/“yes”\. Choose one of: account, on, off\.$/),
				privacyNoticeUrl: expect.stringMatching(
					/no address of a page\. Enter it whole, with https/,
				),
			});
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);
