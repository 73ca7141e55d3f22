<?php
/**
 * One save at a time.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Lets one request at a time change the settings of a scope: a change is made on what is stored, so what another request
 * stores between reading and writing would be lost. By a row of the options table, whose names are unique in every
 * database.
 */
final class Lock {
	/** Option that is there for as long as a change is being stored. */
	private const NAME = 'ga4_bridge_for_smartsupp_lock';

	/** Seconds to wait for the others, where nothing else is said. */
	private const PATIENCE = 5;

	/** Seconds after which whoever holds it must have died. */
	private const LONGEST = 30;

	/** Microseconds between two tries. */
	private const PAUSE = 50000;

	/**
	 * What this request holds: place → how often, and what stands in the row.
	 *
	 * @var array<array{int, string}>
	 */
	private static $held = [];

	/**
	 * The places that are given back at the end of the request, whatever ends it.
	 *
	 * @var array<true>
	 */
	private static $watched = [];

	/**
	 * Does something alone, on what the database has by then. Within itself it does not wait.
	 *
	 * @template T
	 * @param string   $scope    Settings::SITE or Settings::NETWORK.
	 * @param callable $work     What to do.
	 * @param int      $patience Seconds to wait for the others.
	 * @phpstan-param callable(): T $work
	 * @return mixed What it gave; null where the others took too long, and nothing was done.
	 * @phpstan-return T|null
	 */
	public static function hold( string $scope, callable $work, int $patience = self::PATIENCE ) {
		[ $table, $name ] = self::place( $scope );
		[ $times, $mark ] = self::$held[ "$table $name" ] ?? [ 0, '' ];
		if ( 0 === $times ) {
			$mark = self::taken( $table, $name, $patience );
			if ( null === $mark ) {
				return null;
			}
			Row::forget( $scope );
		}
		self::$held[ "$table $name" ] = [ $times + 1, $mark ];
		try {
			return $work();
		} finally {
			if ( 0 === $times ) {
				self::release( $table, $name );
			} else {
				self::$held[ "$table $name" ] = [ $times, $mark ];
			}
		}
	}

	/**
	 * Takes the lock, and waits for it.
	 *
	 * @param string $table    The table.
	 * @param string $name     The row's name.
	 * @param int    $patience Seconds to wait.
	 * @return string|null What stands in the row, empty where the database takes none; null where the others took too long.
	 */
	private static function taken( string $table, string $name, int $patience ): ?string {
		/**
		 * The database.
		 *
		 * @var \wpdb $wpdb
		 */
		global $wpdb;
		$until = microtime( true ) + $patience;
		// phpcs:disable WordPress.DB -- WordPress has no function that adds an option only where there is none; this edition of the standard does not know %i.
		do {
			$mark  = time() . ' ' . wp_generate_uuid4();
			$added = $wpdb->query( (string) $wpdb->prepare( 'INSERT IGNORE INTO %i ( option_name, option_value, autoload ) VALUES ( %s, %s, %s )', $table, $name, $mark, 'off' ) );
			if ( 1 !== $added && false !== $added ) {
				$other = $wpdb->get_var( $wpdb->prepare( 'SELECT option_value FROM %i WHERE option_name = %s', $table, $name ) );
				$added = is_string( $other ) && (int) $other < time() - self::LONGEST
					? $wpdb->query( (string) $wpdb->prepare( 'UPDATE %i SET option_value = %s WHERE option_name = %s AND option_value = %s', $table, $mark, $name, $other ) )
					: 0;
			}
			if ( 1 === $added ) {
				self::watch( $table, $name );
				return $mark;
			}
			if ( false === $added ) {
				return '';
			}
			usleep( self::PAUSE );
		} while ( microtime( true ) < $until );
		// phpcs:enable
		return null;
	}

	/**
	 * Sees to it that the lock is given back where a hook ends the request.
	 *
	 * @param string $table The table.
	 * @param string $name  The row's name.
	 */
	private static function watch( string $table, string $name ): void {
		if ( ! isset( self::$watched[ "$table $name" ] ) ) {
			self::$watched[ "$table $name" ] = true;
			register_shutdown_function( [ self::class, 'release' ], $table, $name );
		}
	}

	/**
	 * Gives the lock back.
	 *
	 * @param string $table The table.
	 * @param string $name  The row's name.
	 */
	public static function release( string $table, string $name ): void {
		/**
		 * The database.
		 *
		 * @var \wpdb $wpdb
		 */
		global $wpdb;
		$mark = self::$held[ "$table $name" ][1] ?? '';
		unset( self::$held[ "$table $name" ] );
		if ( '' !== $mark ) {
			// phpcs:ignore WordPress.DB -- As above.
			$wpdb->query( (string) $wpdb->prepare( 'DELETE FROM %i WHERE option_name = %s AND option_value = %s', $table, $name, $mark ) );
		}
	}

	/**
	 * Where the row of a scope stands. A network has no table of its own in which names are unique.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return array{string, string} Table and name.
	 */
	private static function place( string $scope ): array {
		/**
		 * The database.
		 *
		 * @var \wpdb $wpdb
		 */
		global $wpdb;
		return Settings::NETWORK === $scope
			? [ $wpdb->base_prefix . 'options', self::NAME . '_' . get_current_network_id() ]
			: [ (string) $wpdb->options, self::NAME ];
	}
}
