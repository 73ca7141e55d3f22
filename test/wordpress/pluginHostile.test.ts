import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/settings/checkSettings.ts';
import { settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { installWpCli, inWpCli, runs } from './cli/wpCli.ts';
import { type HostileCase, hostileCases } from './hostile/hostileCases.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { restRoot } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

type Row = { readonly [name: string]: unknown };

interface Attempt {
	/** An HTTP status, the problem's name, or an exit code. */
	readonly ends: number | string;
	readonly message: string;
	/** What is stored afterwards, where that is another row than before. */
	readonly row?: Row;
}

interface Attempts {
	readonly rest: Attempt;
	readonly import: Attempt;
	readonly command: Attempt;
}

const seed = 20_261_121;

/** What is stored before every attempt. */
const before: Row = {
	chatKey: demoKey,
	trackerMode: 'manual',
	measurementIds: ['G-BASE1'],
	leadCurrency: 'EUR',
};

const attemptAll = `
use Ga4BridgeForSmartsupp\\Settings\\Guard;
use Ga4BridgeForSmartsupp\\Settings\\Settings;
use Ga4BridgeForSmartsupp\\Settings\\Transfer;
wp_set_current_user( 1 );
$before = ${php(before)} + [ 'site' => Settings::this_site() ];
$row    = function () {
	$row = get_option( 'ga4_bridge_for_smartsupp' );
	is_array( $row ) && ksort( $row );
	return $row;
};
ksort( $before );
$write = function () use ( $before ) {
	// Past the guard, which would take most of the time.
	remove_filter( 'pre_update_option_ga4_bridge_for_smartsupp', [ Guard::class, 'site' ] );
	update_option( 'ga4_bridge_for_smartsupp', $before );
	add_filter( 'pre_update_option_ga4_bridge_for_smartsupp', [ Guard::class, 'site' ], 10, 2 );
};
$attempt = function ( $ends, $message ) use ( $row, $write, $before ) {
	$after = $row();
	if ( $after === $before ) {
		return compact( 'ends', 'message' );
	}
	$write();
	unset( $after['site'] );
	return compact( 'ends', 'message' ) + [ 'row' => (object) $after ];
};
// One transaction: SQLite locks and writes its file once, and not for each of many thousand statements.
$GLOBALS['wpdb']->query( 'START TRANSACTION' );
$write();
$set  = new Ga4BridgeForSmartsupp\\Cli\\Set_Command();
$done = [];
foreach ( json_decode( file_get_contents( __DIR__ . '/cases.json' ), true ) as $case ) {
	$request = new WP_REST_Request( 'PATCH', '${restRoot}/settings' );
	$request->set_header( 'content-type', 'application/json' );
	$request->set_body( '{"settings":' . $case['json'] . '}' );
	$response = rest_do_request( $request );
	$data     = $response->get_data();
	$rest     = $attempt( false === wp_json_encode( $data ) ? 'no JSON' : $response->get_status(), (string) ( $data['message'] ?? '' ) );

	$outcome = Transfer::import( '{"format":"' . Transfer::FORMAT . '","version":1,"settings":' . $case['json'] . '}' );
	$import  = $attempt( $outcome->problem, $outcome->message() );

	$said   = $call( $set, [ base64_decode( $case['field'] ), base64_decode( $case['text'] ) ], [ 'porcelain' => true ] );
	$done[] = compact( 'rest', 'import' ) + [ 'command' => $attempt( $said['code'], $said['err'] ) ];
}
$GLOBALS['wpdb']->query( 'COMMIT' );
return $done;`;

const count = 2000;

describe.each(environments)(
	`${count} hostile settings in WordPress $version on PHP $php`,
	(environment) => {
		const cases = hostileCases(count, seed + count);
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		let attempts: readonly Attempts[] = [];
		let warnings: readonly string[] = [];
		const all = () =>
			cases.flatMap((hostile, index) =>
				(['rest', 'import', 'command'] as const).map((way) => ({
					hostile,
					way,
					attempt: attempts[index]![way],
				})),
			);

		beforeAll(async () => {
			await installWpCli(wordpress());
			const asSent = cases.map(({ json, field, text }) => ({
				json,
				field: field.toString('base64'),
				text: text.toString('base64'),
			}));
			writeFileSync(join(runs(wordpress()), 'cases.json'), JSON.stringify(asSent));
			const run = await inWpCli<readonly Attempts[]>(wordpress(), attemptAll);
			attempts = run.value;
			warnings = run.warnings;
		}, 600_000);

		it('goes through with each of them by each way, without a warning', async () => {
			expect(warnings.slice(0, 5)).toEqual([]);
			expect(attempts).toHaveLength(count);
			expect(await wordpress().debugLog()).toBe('');
		});

		it('stores nothing invalid', () => {
			const poor = all()
				.filter(({ attempt }) => attempt.row !== undefined && !checkSettings(attempt.row).ok)
				.map(({ hostile, way, attempt }) => [way, hostile.json.slice(0, 300), attempt.row]);
			expect(poor.slice(0, 5)).toEqual([]);
		});

		it('stores all that is valid, as it was meant, and nothing else', () => {
			const seen = { stored: 0, refused: 0 };
			const wrong: unknown[] = [];
			for (const { hostile, way, attempt } of all()) {
				const expected = expectedRow(hostile);
				if (way === 'command' && (expected === undefined || !hostile.isSame)) continue;
				seen[expected === undefined ? 'refused' : 'stored']++;
				const found = isRefusal(attempt) ? undefined : (attempt.row ?? before);
				if (!isSame(found, expected)) {
					wrong.push([way, hostile.json.slice(0, 300), { expected, found }, attempt]);
				}
			}
			expect(wrong.slice(0, 3)).toEqual([]);
			expect(seen.stored).toBeGreaterThan(count / 2);
			expect(seen.refused).toBeGreaterThan(count);
		});

		it('changes nothing where it refuses, and says what is wrong in one line', () => {
			const refused = all().filter(({ attempt }) => isRefusal(attempt));
			const poor = refused
				.filter(({ attempt }) => attempt.row !== undefined || !isGood(attempt.message))
				.map(({ hostile, way, attempt }) => [way, hostile.json.slice(0, 300), attempt]);
			expect(poor.slice(0, 5)).toEqual([]);
			expect(refused.length).toBeGreaterThan(count * 1.5);
		});
	},
);

const isRefusal = ({ ends }: Attempt): boolean => ends !== 200 && ends !== '' && ends !== 0;

/** Long enough to say something, short enough for a log, and nothing in it that a terminal or a log would obey. */
const isGood = (message: string): boolean =>
	message.length > 20 &&
	message.length < 4000 &&
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
	!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(message);

/** The row that the settings lead to; undefined where they have to be refused. */
function expectedRow({ json }: HostileCase): Row | undefined {
	// Half a surrogate pair is no JSON to PHP.
	if (/\\ud[89a-f]/i.test(json)) return undefined;
	const given: unknown = JSON.parse(json);
	if (typeof given !== 'object' || given === null) return undefined;
	if (Array.isArray(given) && given.length > 0) return undefined;
	const changes = Object.entries(given).map(([name, value]) => [name, asPhpReads(value)] as const);
	const after: { [name: string]: unknown } = { ...before };
	for (const [name, value] of changes) {
		if (!Object.hasOwn(settingsSchema.properties, name)) return undefined;
		after[name] = withoutDoubles(trimmed(value));
	}
	return checkSettings(after).ok ? after : undefined;
}

/** An object without members, or with the members 0, 1, 2 and so on, is a list to PHP. */
const asPhpReads = (value: unknown): unknown => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const keys = Object.keys(value);
	return keys.every((key, index) => key === String(index)) ? Object.values(value) : value;
};

const around = /^[\s\u0085\u200b\ufeff]+|[\s\u0085\u200b\ufeff]+$/gu;

/** The same without space around the texts in it. */
const trimmed = (value: unknown): unknown => {
	if (typeof value === 'string') return value.replace(around, '');
	if (Array.isArray(value)) return value.map(trimmed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one)]));
};

const withoutDoubles = (value: unknown): unknown =>
	Array.isArray(value) && value.every((one) => typeof one === 'string')
		? [...new Set(value)]
		: value;

/** Whether two rows say the same. What is as by default need not be stored. */
function isSame(one: Row | undefined, other: Row | undefined): boolean {
	if (!one || !other) return one === other;
	const whole = (row: Row) =>
		Object.entries({ ...defaultSettings, ...row })
			.map(([name, value]) => [name, inOrder(value)])
			.sort();
	return JSON.stringify(whole(one)) === JSON.stringify(whole(other));
}

const inOrder = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(inOrder);
	return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
};
