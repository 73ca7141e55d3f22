import { describe, expect, it } from 'vitest';
import { parseChatKey } from '../../src/settings/parseChatKey.ts';

const key = '0123456789abcdef0123456789abcdef01234567';
const chatCode = `<!-- Smartsupp Live Chat script -->
<script type="text/javascript">
var _smartsupp = _smartsupp || {};
_smartsupp.key = '${key}';
window.smartsupp||(function(d) { var o = 1; })(document);
</script>`;

describe('parseChatKey', () => {
	it.each([
		['the key', key],
		['the key with blanks around it', `  ${key}\n`],
		['the key in capitals', key.toUpperCase()],
		['the whole chat code', chatCode],
		['the key in brackets', `_smartsupp["key"] = "${key}";`],
		['an object', `window._smartsupp = { key: '${key}' };`],
		['the code twice with one key', chatCode + chatCode],
	])('finds the key in %s', (_what, input) => {
		expect(parseChatKey(input)).toMatchObject({ ok: true });
		const reading = parseChatKey(input);
		expect(reading.ok && reading.key.toLowerCase()).toBe(key);
	});

	it('offers the measurement ID that the code hands to the chat box', () => {
		const reading = parseChatKey(`${chatCode}<script>_smartsupp.gaKey = 'G-ABCD1234';</script>`);
		expect(reading).toEqual({ ok: true, key, measurementId: 'G-ABCD1234' });
	});

	it.each([
		['nothing', '  ', 'empty'],
		['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlX29mX2l0', 'rest_token'],
		['a token with its scheme', 'Bearer abc', 'rest_token'],
		['a long opaque token', 'Zx81-pQrS_tUvWxYz0123456789', 'rest_token'],
		['a hexadecimal text too long for a key', 'a'.repeat(65), 'rest_token'],
		['an e-mail address', 'me@example.com', 'email'],
		['code without a key', '<script>var _smartsupp = {};</script>', 'code_without_key'],
		['code with two keys', `${chatCode}_smartsupp.key='${'f'.repeat(40)}'`, 'several_keys'],
		['a short text', 'abc', 'not_a_key'],
		['a measurement ID', 'G-ABCD1234', 'not_a_key'],
		['a script', '<script>alert(1)</script>', 'code_without_key'],
	])('refuses %s', (_what, input, problem) => {
		expect(parseChatKey(input)).toMatchObject({ ok: false, problem });
	});
});
