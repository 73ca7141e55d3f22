import { describe, expect, it } from 'vitest';
import { hostileCases } from './hostileSettings.ts';
import { environments, ourPlugin } from './ourPlugin.ts';
import { useWordPress } from './useWordPress.ts';

const cases = hostileCases(2000);

/** As JSON, since only that can hold half a surrogate pair. */
const inPhp = `json_decode( base64_decode( '${Buffer.from(JSON.stringify(cases.map(({ settings }) => JSON.stringify(settings)))).toString('base64')}' ), true )`;

/** Each case into an empty row, by turns as a change and as an import: the status, and what is stored then. */
const storeAll = `
wp_set_current_user( 1 );
$answers = [];
foreach ( ${inPhp} as $index => $json ) {
	update_option( 'ga4_bridge_for_smartsupp', [] );
	$way     = [ 'PATCH /settings', 'POST /import', 'POST /import' ][ $index % 3 ];
	$export  = '{"format":"ga4-bridge-for-smartsupp","version":1,"settings":' . $json . '}';
	$body    = [ '{"settings":' . $json . '}', '{"export":' . $export . '}', wp_json_encode( [ 'export' => $export ] ) ][ $index % 3 ];
	[ $method, $path ] = explode( ' ', $way );
	$request = new WP_REST_Request( $method, '/ga4-bridge-for-smartsupp/v1' . $path );
	$request->set_header( 'content-type', 'application/json' );
	$request->set_body( $body );
	$response  = rest_do_request( $request );
	$answers[] = [ $response->get_status(), array_diff_key( get_option( 'ga4_bridge_for_smartsupp' ), [ 'site' => 1 ] ), count( $response->get_data()['data']['faults'] ?? [] ) ];
}
return $answers;`;

type Answer = readonly [status: number, stored: object, faults: number];

describe.each(environments)('hostile settings in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

	it('are refused with a reason, and the valid ones stored whole, 2,000 times', async () => {
		const answers = await wordpress().runJson<Answer[]>(storeAll);
		expect(answers).toHaveLength(cases.length);
		const valid = cases.filter(({ stored }) => stored !== undefined);
		expect(valid.length).toBeGreaterThan(400);
		expect(valid.length).toBeLessThan(1600);
		const wrong = cases.flatMap(({ settings, stored }, index) => {
			const [status, row, faults] = answers[index] ?? [0, {}, 0];
			const found = JSON.stringify(sorted({ ...row }));
			const isRight =
				stored === undefined
					? status === 400 && found === '{}' && (faults > 0 || isUnreadable(settings))
					: status === 200 && found === JSON.stringify(sorted(stored));
			return isRight ? [] : [{ index, settings, stored, status, row }];
		});
		expect(wrong.slice(0, 5)).toEqual([]);
		expect(await wordpress().debugLog()).toBe('');
	}, 600_000);
});

/** Half a surrogate pair is no JSON to PHP, which refuses the whole body. */
const isUnreadable = (settings: object): boolean => JSON.stringify(settings).includes('\\ud800');

const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, member]) => [name, sorted(member)]),
	);
};
