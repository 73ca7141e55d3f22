<?php
/**
 * What the schema cannot say.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Finds what is wrong only because of another setting, or of another entry of a list. A rule is asked where one of its
 * settings is changed: an older mistake must not keep anybody from saving something else.
 */
final class Rules {
	/**
	 * What these settings break.
	 *
	 * @param array<mixed>     $settings Name → value: every setting.
	 * @param list<int|string> $changed  The names of those that are changed.
	 * @return list<Fault>
	 */
	public static function faults( array $settings, array $changed ): array {
		$faults = [];
		foreach ( Settings::NAMED_BY as $list => $member ) {
			if ( in_array( $list, $changed, true ) ) {
				$faults = array_merge( $faults, self::repeated_names( $list, $member, $settings[ $list ] ?? [] ) );
			}
		}
		$asked = array_intersect( [ 'trackerMode', 'measurementIds' ], $changed );
		if ( $asked && 'manual' === $settings['trackerMode'] && [] === $settings['measurementIds'] ) {
			$faults[] = new Fault( 'measurementIds', [], 'no_measurement_id' );
		}
		$asked = array_intersect( [ 'sendLeads', 'leadValue', 'leadCurrency' ], $changed );
		if ( $asked && true === $settings['sendLeads'] && $settings['leadValue'] > 0 && '' === $settings['leadCurrency'] ) {
			$faults[] = new Fault( 'leadValue', $settings['leadValue'], 'value_without_currency' );
		}
		return $faults;
	}

	/**
	 * A fault for every setting that wp-config.php or the network fixes, where it is to get another value.
	 *
	 * @param Settings     $before  What holds.
	 * @param array<mixed> $changes Name → value.
	 * @return list<Fault>
	 */
	public static function locked( Settings $before, array $changes ): array {
		$faults = [];
		foreach ( array_intersect_key( Origins::locks( $before ), $changes ) as $name => $layer ) {
			if ( ! Origins::is_same( $changes[ $name ], $before->all()[ $name ] ?? null ) ) {
				$faults[] = new Fault( (string) $name, $changes[ $name ], "locked_by_$layer" );
			}
		}
		return $faults;
	}

	/**
	 * A fault for every entry whose name an earlier one has.
	 *
	 * @param string $list    The setting's name.
	 * @param string $member  The member that names an entry.
	 * @param mixed  $entries The list, as far as it is one.
	 * @return list<Fault>
	 */
	private static function repeated_names( string $list, string $member, $entries ): array {
		$seen   = [];
		$faults = [];
		foreach ( is_array( $entries ) ? $entries : [] as $index => $entry ) {
			$name = is_array( $entry ) ? $entry[ $member ] ?? '' : '';
			if ( ! is_string( $name ) || '' === $name ) {
				continue;
			}
			if ( isset( $seen[ $name ] ) ) {
				$faults[] = new Fault( "{$list}[$index].$member", $name, 'repeated_name' );
			}
			$seen[ $name ] = true;
		}
		return $faults;
	}
}
