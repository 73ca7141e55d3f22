<?php
/**
 * Where values come from.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says of every setting which layer its value comes from and whether it can be changed, and of a scope what it stores.
 */
final class Origins {
	/**
	 * Name → `default`, `network`, `site` or `constant`.
	 *
	 * @param Settings $settings The settings.
	 * @return array<string>
	 */
	public static function sources( Settings $settings ): array {
		$locked  = array_flip( $settings->locked() );
		$sources = [];
		foreach ( [ 'default', 'network', 'site', 'constant' ] as $layer ) {
			$names   = array_diff_key( $settings->layer( $layer ), 'site' === $layer ? $locked : [] );
			$sources = array_merge( $sources, array_fill_keys( array_keys( $names ), $layer ) );
		}
		return $sources;
	}

	/**
	 * The settings that cannot be changed in their scope: name → `constant` or `network`.
	 *
	 * @param Settings $settings The settings.
	 * @return array<string>
	 */
	public static function locks( Settings $settings ): array {
		$locked = Settings::SITE === $settings->scope() ? array_fill_keys( $settings->locked(), 'network' ) : [];
		return array_merge( $locked, array_fill_keys( array_keys( $settings->layer( 'constant' ) ), 'constant' ) );
	}

	/**
	 * What the scope stores, as far as it can be used.
	 *
	 * @param Settings $settings The settings.
	 * @return array<mixed>
	 */
	public static function row( Settings $settings ): array {
		$row = $settings->layer( $settings->scope() );
		if ( Settings::NETWORK === $settings->scope() ) {
			return $settings->locked() ? $row + [ 'locked' => $settings->locked() ] : $row;
		}
		return null === $settings->confirmed() ? $row : $row + [ 'site' => $settings->confirmed() ];
	}

	/**
	 * What would hold, had the scope stored nothing.
	 *
	 * @param Settings $settings The settings.
	 * @return array<mixed>
	 */
	public static function inherited( Settings $settings ): array {
		$network = Settings::SITE === $settings->scope() ? $settings->layer( 'network' ) : [];
		return array_merge( $settings->layer( 'default' ), $network );
	}

	/**
	 * What of a row has to be stored: not what would hold without it. A layer below may have come to say what the row said
	 * first, by the network or with a new default.
	 *
	 * @param Settings     $settings Of the row's scope.
	 * @param array<mixed> $row      A row.
	 * @return array<mixed>
	 */
	public static function without_inherited( Settings $settings, array $row ): array {
		foreach ( self::inherited( $settings ) as $name => $value ) {
			if ( array_key_exists( $name, $row ) && self::is_same( $row[ $name ], $value ) ) {
				unset( $row[ $name ] );
			}
		}
		return $row;
	}

	/**
	 * A short text that changes with what the scope stores. Whoever read the settings gives it back with a change, so that
	 * nobody overwrites what he has not seen.
	 *
	 * @param Settings $settings The settings.
	 */
	public static function revision( Settings $settings ): string {
		$row = self::row( $settings );
		unset( $row['site'] );
		ksort( $row );
		return substr( md5( (string) wp_json_encode( $row ) ), 0, 12 );
	}

	/**
	 * What differs between two states of the same settings.
	 *
	 * @param Settings $before The one.
	 * @param Settings $after  The other.
	 * @return list<array{field: string, from: mixed, to: mixed}>
	 */
	public static function changes( Settings $before, Settings $after ): array {
		$from    = $before->all() + [ 'locked' => $before->locked() ];
		$changes = [];
		foreach ( $after->all() + [ 'locked' => $after->locked() ] as $name => $value ) {
			$old = $from[ $name ] ?? null;
			if ( ! self::is_same( $old, $value ) ) {
				$changes[] = [
					'field' => (string) $name,
					'from'  => $old,
					'to'    => $value,
				];
			}
		}
		return $changes;
	}

	/**
	 * Whether two values are one. As JSON, since a number may be 5 or 5.0.
	 *
	 * @param mixed $one   A value.
	 * @param mixed $other Another.
	 */
	public static function is_same( $one, $other ): bool {
		return wp_json_encode( $one ) === wp_json_encode( $other );
	}
}
