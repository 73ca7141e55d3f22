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
		$before = Upgrades::preview( $scope );
		$hurdle = self::hurdle( $scope );
		if ( '' !== $hurdle ) {
			return new Outcome( $before, $hurdle );
		}
		$changes = Normalizer::normalize( $changes );
		$faults  = array_merge( Validator::faults( $changes, Validator::schema( $scope ) ), Rules::locked( $before, $changes ) );
		$faults  = array_merge( $faults, Rules::faults( array_merge( $before->all(), $changes ), array_keys( $changes ) ) );
		return $faults ? Outcome::invalid( $before, $faults ) : self::save( $before, self::changed( $before, $changes ), $dry_run, $revision );
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
		$before = Upgrades::preview( $scope );
		$hurdle = self::hurdle( $scope );
		if ( '' !== $hurdle ) {
			return new Outcome( $before, $hurdle );
		}
		$known  = Origins::inherited( $before ) + ( Settings::NETWORK === $scope ? [ 'locked' => [] ] : [] );
		$given  = array_intersect_key( $known, array_flip( $names ) ) + array_fill_keys( $names, null );
		$faults = Validator::faults( array_diff_key( $given, $known ), Validator::schema( $scope ) );
		$row    = array_diff_key( Origins::row( $before ), $names ? $given : $known );
		$faults = array_merge( $faults, Rules::faults( $before->with_row( $row )->all(), array_values( $names ) ) );
		return $faults ? Outcome::invalid( $before, $faults ) : self::save( $before, $row, $dry_run, $revision );
	}

	/**
	 * Brings back what was stored before the last change; twice, what is stored now.
	 *
	 * @param bool        $dry_run  As above.
	 * @param string      $scope    As above.
	 * @param string|null $revision As above.
	 */
	public static function undo( bool $dry_run = false, string $scope = Settings::SITE, ?string $revision = null ): Outcome {
		$before   = Upgrades::preview( $scope );
		$hurdle   = self::hurdle( $scope );
		$previous = State::get( 'previous', $scope );
		$row      = is_array( $previous ) ? $previous['row'] ?? null : null;
		if ( '' !== $hurdle || ! is_array( $row ) ) {
			return new Outcome( $before, '' === $hurdle ? 'nothing_to_undo' : $hurdle );
		}
		$row    = Upgrades::of_this_version( $row, $scope );
		$after  = $before->with_row( array_intersect_key( Origins::row( $before ), [ 'site' => true ] ) + $row );
		$names  = array_column( Origins::changes( $before, $after ), 'field' );
		$faults = Rules::faults( $after->all(), $names );
		return $faults ? Outcome::invalid( $before, $faults ) : self::save( $before, Origins::row( $after ), $dry_run, $revision );
	}

	/**
	 * Says that the current site is meant to be where it is: its settings may have come with a copy of it.
	 */
	public static function confirm_site(): Outcome {
		$before = Upgrades::preview( Settings::SITE );
		$hurdle = self::hurdle( Settings::SITE );
		if ( '' !== $hurdle ) {
			return new Outcome( $before, $hurdle );
		}
		$site = Settings::this_site();
		$last = $before->confirmed();
		if ( null !== $last ) {
			$earlier = array_merge( [ "{$last['host']} {$last['environment']}" ], $last['before'] ?? [] );
			$earlier = array_slice( array_values( array_diff( array_unique( $earlier ), [ implode( ' ', $site ) ] ) ), 0, self::MOST_SITES );
			$site   += $earlier ? [ 'before' => $earlier ] : [];
		}
		return self::save( $before, array_merge( Origins::row( $before ), compact( 'site' ) ), false, null );
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
	 * What keeps everybody from storing anything, empty where nothing does.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	private static function hurdle( string $scope ): string {
		if ( ! Settings::definition() ) {
			return 'not_built';
		}
		return Settings::NETWORK === $scope && ! Plugin::is_network_wide() ? 'no_network' : '';
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
	 * @param Settings     $before   What holds.
	 * @param array<mixed> $row      What is to be stored, valid.
	 * @param bool         $dry_run  Whether only to say what would become of it.
	 * @param string|null  $revision Of the settings that the change was made on.
	 */
	private static function save( Settings $before, array $row, bool $dry_run, ?string $revision ): Outcome {
		$scope   = $before->scope();
		$stored  = Origins::row( $before );
		$is_same = Origins::is_same( self::sorted( $stored ), self::sorted( $row ) );
		$row     = $is_same ? $row : Origins::without_inherited( $before, $row );
		$after   = $before->with_row( $row );
		$changes = Origins::changes( $before, $after );
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
		// To confirm the site is no change of settings, and must not cost the way back to the last one.
		if ( Origins::revision( $before ) !== Origins::revision( $now ) ) {
			State::put(
				'previous',
				[
					'date' => gmdate( 'Y-m-d\TH:i:s\Z' ),
					'row'  => $stored,
				],
				$scope
			);
		}
		self::tell( $before, $outcome );
		return $outcome;
	}

	/**
	 * Tells the others what was stored.
	 *
	 * @param Settings $before  What held.
	 * @param Outcome  $outcome What became of it.
	 */
	private static function tell( Settings $before, Outcome $outcome ): void {
		$scope = $before->scope();
		/**
		 * Fires when settings were stored.
		 *
		 * @param array  $after  Every setting with its value.
		 * @param array  $before The same before.
		 * @param string $scope  `site` or `network`.
		 */
		do_action( 'ga4_bridge_for_smartsupp_saved', $outcome->settings->all(), $before->all(), $scope );
		$names = array_column( $outcome->changes, 'field' );
		if ( null !== $before->confirmed() && $before->confirmed() !== $outcome->settings->confirmed() ) {
			$names[] = 'site';
		}
		if ( $names ) {
			/**
			 * Fires when the pages of the site, or of the sites of the network, are others than before: a page cache may want
			 * to forget them.
			 *
			 * @param string[] $names What changed: settings, `locked` (of the network) or `site` (it was confirmed anew).
			 * @param string   $scope `site` or `network`.
			 */
			do_action( 'ga4_bridge_for_smartsupp_page_changed', $names, $scope );
		}
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
