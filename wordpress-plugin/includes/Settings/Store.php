<?php
/**
 * The one way in for settings.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Normalises, validates and stores settings of the current site or of the network: all of what it is given, or nothing.
 * A change may name the revision that it was made on; it is refused where the settings are others by now. What was
 * stored before a change is kept, so that it can be undone.
 */
final class Store {
	/** Of how many earlier places of the site is known that it was confirmed there. */
	private const MOST_SITES = 10;

	/**
	 * Changes some settings and leaves the others as they are.
	 *
	 * @param array<mixed> $changes  Name → value; for the network also `locked`, the names that no site may change.
	 * @param bool         $dry_run  Whether only to say what would become of it.
	 * @param string       $scope    Settings::SITE or Settings::NETWORK.
	 * @param string|null  $revision Of the settings that the change was made on.
	 */
	public static function change( array $changes, bool $dry_run = false, string $scope = Settings::SITE, ?string $revision = null ): Outcome {
		return self::stored(
			$scope,
			$dry_run,
			$revision,
			static function ( Settings $before ) use ( $changes, $scope ) {
				$changes = Normalizer::normalize( $changes );
				$faults  = array_merge( Validator::faults( $changes, Validator::schema( $scope ) ), Rules::locked( $before, $changes ) );
				$faults  = array_merge( $faults, Rules::faults( array_merge( $before->all(), $changes ), array_keys( $changes ) ) );
				return $faults ? Outcome::invalid( $before, $faults ) : self::changed( $before, $changes );
			}
		);
	}

	/**
	 * Gives settings the value that they have without being set: the network's, or the default.
	 *
	 * @param string[]    $names    The settings; none means all of them.
	 * @param bool        $dry_run  As above.
	 * @param string      $scope    As above.
	 * @param string|null $revision As above.
	 */
	public static function reset( array $names = [], bool $dry_run = false, string $scope = Settings::SITE, ?string $revision = null ): Outcome {
		return self::stored(
			$scope,
			$dry_run,
			$revision,
			static function ( Settings $before ) use ( $names, $scope ) {
				$known  = Origins::inherited( $before ) + ( Settings::NETWORK === $scope ? [ 'locked' => [] ] : [] );
				$given  = array_intersect_key( $known, array_flip( $names ) ) + array_fill_keys( $names, null );
				$faults = Validator::faults( array_diff_key( $given, $known ), Validator::schema( $scope ) );
				$row    = array_diff_key( Origins::row( $before ), $names ? $given : $known );
				$faults = array_merge( $faults, Rules::faults( $before->with_row( $row )->all(), array_values( $names ) ) );
				return $faults ? Outcome::invalid( $before, $faults ) : $row;
			}
		);
	}

	/**
	 * Brings back what was stored before the last change; twice, what is stored now.
	 *
	 * @param bool        $dry_run  As above.
	 * @param string      $scope    As above.
	 * @param string|null $revision As above.
	 */
	public static function undo( bool $dry_run = false, string $scope = Settings::SITE, ?string $revision = null ): Outcome {
		return self::stored(
			$scope,
			$dry_run,
			$revision,
			static function ( Settings $before ) use ( $scope ) {
				$previous = State::get( 'previous', $scope );
				$row      = is_array( $previous ) ? $previous['row'] ?? null : null;
				if ( ! is_array( $row ) ) {
					return new Outcome( $before, 'nothing_to_undo' );
				}
				$row    = Upgrades::of_this_version( $row, $scope );
				$after  = $before->with_row( array_intersect_key( Origins::row( $before ), [ 'site' => true ] ) + $row );
				$names  = array_column( Origins::changes( $before, $after ), 'field' );
				$faults = Rules::faults( $after->all(), $names );
				return $faults ? Outcome::invalid( $before, $faults ) : Origins::row( $after );
			}
		);
	}

	/**
	 * Says that the current site is meant to be where it is: its settings may have come with a copy of it.
	 */
	public static function confirm_site(): Outcome {
		return self::stored(
			Settings::SITE,
			false,
			null,
			static function ( Settings $before ) {
				$site = Settings::this_site();
				$last = $before->confirmed();
				if ( null !== $last ) {
					$earlier = array_merge( [ "{$last['host']} {$last['environment']}" ], $last['before'] ?? [] );
					$earlier = array_slice( array_values( array_diff( array_unique( $earlier ), [ implode( ' ', $site ) ] ) ), 0, self::MOST_SITES );
					$site   += $earlier ? [ 'before' => $earlier ] : [];
				}
				return array_merge( Origins::row( $before ), compact( 'site' ) );
			}
		);
	}

	/**
	 * The revision of what a scope stores now, for a change to be made on.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function revision( string $scope = Settings::SITE ): string {
		return Origins::revision( Upgrades::preview( $scope ) );
	}

	/**
	 * Stores what is to be stored, alone, and tells the others afterwards.
	 *
	 * @param string      $scope    Settings::SITE or Settings::NETWORK.
	 * @param bool        $dry_run  Whether only to say what would become of it.
	 * @param string|null $revision Of the settings that the change was made on.
	 * @param callable    $row      Gives the row to store, or why there is none; takes what holds.
	 * @phpstan-param callable( Settings ): (Outcome|array<mixed>) $row
	 */
	private static function stored( string $scope, bool $dry_run, ?string $revision, callable $row ): Outcome {
		$problem = Settings::NETWORK === $scope && ! Plugin::is_network_wide() ? 'no_network' : '';
		$problem = Settings::definition() ? $problem : 'not_built';
		if ( '' !== $problem ) {
			return new Outcome( Settings::read( $scope ), $problem );
		}
		$news = null;
		$work = static function () use ( $scope, $dry_run, $revision, $row, &$news ): Outcome {
			$before = Upgrades::preview( $scope );
			$given  = $row( $before );
			if ( $given instanceof Outcome ) {
				return $given;
			}
			$has_stored = false;
			$outcome    = self::save( $before, $given, $dry_run, $revision, $has_stored );
			$news       = $has_stored ? [ $before, $outcome->settings ] : null;
			return $outcome;
		};
		// Of whoever only asks, nothing can be lost.
		$outcome = $dry_run ? $work() : Lock::hold( $scope, $work );
		if ( is_array( $news ) ) {
			News::tell( ...$news );
		}
		return $outcome ?? new Outcome( Settings::read( $scope ), 'busy' );
	}

	/**
	 * The row with changes in it. What a layer below says already, and what cannot be changed here, is not stored.
	 *
	 * @param Settings     $before  What holds.
	 * @param array<mixed> $changes Name → value, valid.
	 * @return array<mixed>
	 */
	private static function changed( Settings $before, array $changes ): array {
		$row       = Origins::row( $before );
		$inherited = Origins::inherited( $before ) + [ 'locked' => [] ];
		foreach ( array_diff_key( $changes, Origins::locks( $before ) ) as $name => $value ) {
			unset( $row[ $name ] );
			if ( ! Origins::is_same( $value, $inherited[ $name ] ?? null ) ) {
				$row[ $name ] = $value;
			}
		}
		return $row;
	}

	/**
	 * Stores a row, and looks what stands there then: the database may fail, and another plugin may step in.
	 *
	 * @param Settings     $before     What holds.
	 * @param array<mixed> $row        What is to be stored, valid.
	 * @param bool         $dry_run    Whether only to say what would become of it.
	 * @param string|null  $revision   Of the settings that the change was made on.
	 * @param bool         $has_stored Becomes whether it has stored anything.
	 */
	private static function save( Settings $before, array $row, bool $dry_run, ?string $revision, bool &$has_stored ): Outcome {
		$scope      = $before->scope();
		$has_stored = false;
		$is_same    = Origins::is_same( self::sorted( Origins::row( $before ) ), self::sorted( $row ) );
		$row        = $is_same ? $row : Origins::without_inherited( $before, $row );
		$after      = $before->with_row( $row );
		$changes    = Origins::changes( $before, $after );
		if ( null !== $revision && Origins::revision( $before ) !== $revision && ! $is_same ) {
			return Outcome::conflict( $before, $changes );
		}
		$outcome          = new Outcome( $after );
		$outcome->changes = $changes;
		if ( $dry_run || $is_same ) {
			return $outcome;
		}
		if ( Settings::SITE === $scope ) {
			$row += [ 'site' => Settings::this_site() ];
		}
		// Nobody may have opened a screen since the plugin was updated: what the row becomes is of this version.
		Upgrades::run();
		Damage::keep( $scope );
		Row::write( $scope, $row );
		$now = Settings::read( $scope );
		if ( ! Origins::is_same( self::sorted( Origins::row( $now ) ), self::sorted( $row ) ) ) {
			return new Outcome( $now, 'not_stored' );
		}
		$outcome->settings = $now;
		$has_stored        = true;
		News::keep( $before, $now );
		return $outcome;
	}

	/**
	 * The row in the order of its names, and the names in it that no site may change in theirs.
	 *
	 * @param array<mixed> $row A row.
	 * @return array<mixed>
	 */
	private static function sorted( array $row ): array {
		ksort( $row );
		if ( is_array( $row['locked'] ?? null ) ) {
			sort( $row['locked'] );
		}
		return $row;
	}
}
