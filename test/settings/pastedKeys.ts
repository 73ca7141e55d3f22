import { demoKey } from './demoKey.ts';

const chatCode = `<!-- Smartsupp Live Chat script -->
<script type="text/javascript">
var _smartsupp = _smartsupp || {};
_smartsupp.key = '${demoKey}';
window.smartsupp||(function(d) { var o = 1; })(document);
</script>`;

/** What people paste where the key belongs, in which the key is found: what it is, the text. */
export const pastedKeys: readonly (readonly [what: string, text: string])[] = [
	['the key', demoKey],
	['the key with blanks around it', `  ${demoKey}\n`],
	['the key in capitals', demoKey.toUpperCase()],
	['the whole chat code', chatCode],
	['the key in brackets', `_smartsupp["key"] = "${demoKey}";`],
	['an object', `window._smartsupp = { key: '${demoKey}' };`],
	['an object in JSON', `{ "key": "${demoKey}" }`],
	['the code twice with one key', chatCode + chatCode],
	[
		'the code with a measurement ID',
		`${chatCode}<script>_smartsupp.gaKey = 'G-ABCD1234';</script>`,
	],
];

/** What people paste there instead: what it is, the text, the problem. */
export const pastedInstead = [
	['nothing', '  ', 'empty'],
	['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlX29mX2l0', 'rest_token'],
	['a token with its scheme', 'Bearer abc', 'rest_token'],
	['a token with its header', 'Authorization: Bearer abc/def==', 'rest_token'],
	['a long opaque token', 'Zx81-pQrS_tUvWxYz0123456789', 'rest_token'],
	['a hexadecimal text too long for a key', 'a'.repeat(65), 'rest_token'],
	['an e-mail address', 'me@example.com', 'email'],
	['code without a key', '<script>var _smartsupp = {};</script>', 'code_without_key'],
	['code with a key that is none', "_smartsupp.key = 'abc';", 'code_without_key'],
	['code with two keys', `${chatCode}_smartsupp.key='${'f'.repeat(40)}'`, 'several_keys'],
	['a script', '<script>alert(1)</script>', 'code_without_key'],
	['a short text', 'abc', 'not_a_key'],
	['words', 'my key is secret', 'not_a_key'],
	['a measurement ID', 'G-ABCD1234', 'measurement_id'],
	['a measurement ID in lower case', 'g-abcd1234', 'measurement_id'],
	['an ID of Universal Analytics', 'UA-12345-1', 'measurement_id'],
	['a container', 'GTM-ABC123', 'measurement_id'],
	['an ID of Google Ads', 'AW-123456789', 'measurement_id'],
	['an ID of Floodlight', 'DC-1234567', 'measurement_id'],
	['a Google tag', 'GT-ABCDEF', 'measurement_id'],
] as const;
