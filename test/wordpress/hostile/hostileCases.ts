import { settingNames } from '../../../src/settings/settings.ts';
import { corpus } from '../../settings/readCorpus.ts';

/** JSON as it stands: what `JSON.stringify` would never write. */
class Raw {
	constructor(readonly json: string) {}
}

/** One attempt to change settings. */
export interface HostileCase {
	/** The settings, as the JSON that is sent. */
	readonly json: string;
	/** A setting's name and value, as the bytes of a command line. */
	readonly field: Buffer;
	readonly text: Buffer;
	/** Whether these two say the same as the JSON does. */
	readonly isSame: boolean;
}

/** Many settings that nobody would enter, and among them some that are fine; the same ones for the same seed. */
export function hostileCases(count: number, seed: number): readonly HostileCase[] {
	const random = chance(seed);
	const below = (limit: number): number => Math.floor(random() * limit);
	const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

	const text = (): string => {
		if (below(300) === 0) return pick(huge);
		const one = pick(texts);
		switch (below(8)) {
			case 0:
				return one + pick(texts);
			case 1:
				return pick(spaces) + one + pick(spaces);
			case 2:
				return one.repeat(1 + below(Math.max(1, Math.min(200, 4000 / (one.length + 1)))));
			case 3:
				return one.slice(0, below(one.length + 1)) + pick(odd) + one.slice(below(one.length + 1));
			default:
				return one;
		}
	};
	const value = (depth: number): unknown => {
		switch (below(depth > 3 ? 4 : 7)) {
			case 0:
				return pick(scalars);
			case 1:
				return new Raw(pick(numbers));
			case 2:
			case 3:
				return text();
			case 4:
				return Array.from({ length: below(5) }, () => value(depth + 1));
			case 5:
				return object(Array.from({ length: below(4) }, () => [name(), value(depth + 1)]));
			default:
				return entry();
		}
	};
	const entry = (): unknown =>
		object([
			['action', pick(['Chatbot_sent', 'Chatbot_sent', text(), value(4)])],
			['send', pick([true, false, value(4)])],
			['eventName', pick(['', 'my_event', 'page_view', text()])],
			...(below(3) ? [] : [[name(), value(4)] as const]),
		]);
	const name = (): string => (below(3) ? pick(settingNames) : pick(names));

	const settings = (): unknown => {
		const good = pick(fine);
		switch (below(10)) {
			case 0:
			case 1:
				return { ...good, ...pick(fine) };
			case 2:
				return around(good);
			case 3:
				return object([...Object.entries(good), [name(), value(0)]]);
			case 4:
				return bent(good);
			case 5:
				return pick([value(0), deep(below(700)), Array.from({ length: 300 }, () => pick(texts))]);
			default:
				return object(Array.from({ length: 1 + below(3) }, () => [name(), value(0)]));
		}
	};
	/** The same with space around every text: nobody means that, and it is taken away. */
	const around = (good: object): unknown =>
		object(
			Object.entries(good).map(([key, one]) => [
				key,
				typeof one === 'string' ? pick(spaces) + one + pick(spaces) : one,
			]),
		);
	/** The same with one character too many, a wrong type, or in a list. */
	const bent = (good: object): unknown =>
		object(
			Object.entries(good).map(([key, one]) => {
				const spot = typeof one === 'string' ? below(one.length + 1) : 0;
				const wrong =
					typeof one === 'string' ? one.slice(0, spot) + pick(odd) + one.slice(spot) : [one];
				return [key, pick([wrong, [one], String(one), new Raw(pick(numbers))])];
			}),
		);
	/** Lists in lists: more than PHP or an import goes down. */
	const deep = (depth: number): unknown =>
		object([[pick(settingNames), new Raw('['.repeat(depth) + ']'.repeat(depth))]]);

	return Array.from({ length: count }, () => {
		const all = settings();
		const members =
			typeof all === 'object' && all !== null && !Array.isArray(all) && !(all instanceof Raw)
				? [...entriesOf(all)]
				: [];
		const [field, one] = members[0] ?? [name(), value(0)];
		return {
			json: jsonOf(all),
			field: bytes(field),
			text: typeof one === 'string' ? bytes(one) : bytes(listText(one) ?? jsonOf(one)),
			isSame: members.length === 1,
		};
	});
}

const fine = corpus
	.filter(({ valid, difference }) => valid && !difference)
	.map(({ settings }) => settings as object);

const scalars = [null, true, false, 0, 1, -1, 12.5, 1e9, 1e9 + 1, '', []];

const numbers = [
	'1e999',
	'-1e999',
	'1e-400',
	'0.1e1',
	'5.0',
	'123456789012345678901234567890',
	'9223372036854775807',
	'9223372036854775808',
	'-9223372036854775809',
	'1E+2',
	'0.30000000000000004',
	'599.9999999999999',
];

/** What splits, ends, hides or turns a text round. */
const odd = [
	'\u0000',
	'\u0007',
	'\u001b[31m',
	'\n',
	'\r\n',
	'\t',
	'\u007f',
	'\u0085',
	'\u00a0',
	'\u00ad',
	'\u200b',
	'\u200d',
	'\u202e',
	'\u2028',
	'\u2066',
	'\ufeff',
	'\ufffe',
	'\u0301',
	'\ud800',
	'\udfff',
	'😀',
	'İ',
	'ß',
	'Ｇ',
	'<',
	'"',
	"'",
	'\\',
	'%00',
	'{{',
	'$1',
	'#',
	',',
];

const spaces = ['', ' ', '\t', '\n', ' \r\n', '\u00a0', '\u2003', '\u3000', '\u200b', '\ufeff'];

const texts = [
	'',
	'0',
	'1e999',
	'0x1F',
	'NaN',
	'true',
	'null',
	'[]',
	'{}',
	'[1',
	'{"a":1}',
	'-',
	'--yes',
	'@/etc/passwd',
	'../../wp-config.php',
	'php://filter/resource=/etc/passwd',
	'O:8:"stdClass":0:{}',
	'a:1:{i:0;s:1:"x";}',
	'<script>alert(1)</script>',
	'</script><!--',
	'"><img src=x onerror=alert(1)>',
	"' OR 1=1 -- ",
	'`id`;$(id)',
	'{{Page URL}}',
	'#{7*7}',
	'%s%n%1$s',
	'__proto__',
	'constructor',
	'١٢٣',
	'𝟣𝟤𝟥',
	'Ｇ－ＡＢＣ１２３４',
	'G-ABC12345',
	'g-abc12345',
	'G-ABC\u00001234',
	'G-АВС12345',
	'UA-1-1',
	'0123456789abcdef0123456789abcdef01234567',
	'0123456789ABCDEF0123456789abcdef01234567\n',
	"_smartsupp.key = '0123456789abcdef0123456789abcdef01234567';",
	`eyJ${'aB3'.repeat(40)}`,
	'me@example.com',
	'/checkout/*',
	'/**/**/**/**/**/**/**/**/x',
	'*'.repeat(199),
	'/a b',
	'administrator',
	'shop_manager',
	'Vedoucí prodejny',
	'EUR',
	'eur',
	'pro',
	'manual',
	'production',
	'👩‍👩‍👧‍👦',
	'Z̸̢̛͓a̶l̷g̴o̵',
	'a'.repeat(41),
	`x${'\u00a0'.repeat(300)}x`,
	'(((((((((((a+)+)+)+)+)+)+)+)+)+)+)$',
	'\ud83d',
	'\udc00\ud800',
];

/** Longer than anything that is read, and what makes a regular expression go back and forth. */
const huge = [
	'x'.repeat(70_000),
	'<>'.repeat(20_000),
	`${' '.repeat(20_000)}x`,
	`x${'\u00a0'.repeat(9000)}x`,
];

const names = [
	'',
	' ',
	'0',
	'1',
	'-1',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'length',
	'site',
	'locked',
	'chatkey',
	'chatKey ',
	'chat_key',
	'measurementIds[0]',
	'eventRules.action',
	'settings',
	'\u0000*\u0000chatKey',
	'\u202eplan',
	'<b>',
	'plan\n',
	'k'.repeat(5000),
	'😀',
];

/** JSON with what is raw in it as it stands. */
function jsonOf(value: unknown): string {
	if (value instanceof Raw) return value.json;
	if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const members = entriesOf(value).map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one)}`);
	return `{${members.join(',')}}`;
}

/** Members in a map, since an object would take `__proto__` for something else. */
const object = (members: readonly (readonly [string, unknown])[]): unknown => new Map(members);

const entriesOf = (value: object): (readonly [string, unknown])[] =>
	value instanceof Map ? [...value] : Object.entries(value);

/** A list of texts as a command line has it. */
const listText = (value: unknown): string | undefined =>
	Array.isArray(value) && value.every((one) => typeof one === 'string' && !/[,[{]/.test(one))
		? value.join(',')
		: undefined;

/** A text's bytes; half a surrogate pair becomes bytes that are no UTF-8, instead of being mended. */
function bytes(text: string): Buffer {
	return Buffer.concat(
		text
			.split(/([\ud800-\udfff])/u)
			.map((part) =>
				/^[\ud800-\udfff]$/u.test(part) ? Buffer.from([0xed, 0xa0, 0x80]) : Buffer.from(part),
			),
	);
}

/** Numbers in [0, 1), the same ones for the same seed: chance enough for tests. */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 4_294_967_296;
	};
}
