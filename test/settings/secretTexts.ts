/** Texts with something secret in them: what it is, the text, and how much of it may be shown. */
export const secretTexts = [
	['a header', 'Authorization: Bearer abcdefgh', 'Authorization: Bearer ab…'],
	['a short token with its scheme', 'Bearer abc', 'Bearer a…'],
	['a scheme in small letters', 'bearer   Abc-1234/x==', 'bearer   Abc-…'],
	['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJh…'],
	['a token of mixed characters', 'Zx81-pQrS_tUvWxYz0123456789', 'Zx81…'],
	['a hexadecimal token', '0a1b2c3d'.repeat(12), '0a1b…'],
	['a token among words', `token=${'aB3'.repeat(10)} and more`, 'token=aB3a… and more'],
	['a token in quotes', `["${'aB3'.repeat(10)}"]`, '["aB3a…"]'],
	['two tokens', `${'aB3'.repeat(10)} ${'cD4'.repeat(10)}`, 'aB3a… cD4c…'],
] as const;

/** Texts that are shown as they are, long names among them. */
export const openTexts = [
	'',
	'nonsense',
	'g-abcd1234',
	'G-ABCDEFGHIJ1234567890',
	'my_very_long_event_name_with_a_number_2',
	'Chatbot_visitor_reaction',
	'google_campaign_of_the_summer_2024',
	'the bearer of news',
	'https://shop.example/summer/sale',
] as const;
