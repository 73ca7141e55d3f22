<?php
/**
 * A change of settings by a command.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Cache\Page_Cache;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Makes a change, after a question where it could cost something, and prints what became of it.
 */
final class Change {
	/**
	 * Makes it.
	 *
	 * @param callable $change  Takes whether only to say what would become of it, and the revision that it is made on.
	 * @param Options  $options The command's.
	 * @param bool     $asks    Whether to ask first.
	 * @phpstan-param callable( bool, ?string ): Outcome $change
	 */
	public static function make( callable $change, Options $options, bool $asks = false ): void {
		$revision = null;
		if ( $asks && ! $options->has( 'dry-run' ) && ! $options->has( 'yes' ) ) {
			$revision = Store::revision( $options->scope() );
			$preview  = self::succeeded( $change( true, $revision ) );
			if ( $preview->changes ) {
				Output::items( $preview->changes, [ 'field', 'from', 'to' ], new Options( [] ) );
				self::ask();
			}
		}
		self::tell( self::succeeded( $change( $options->has( 'dry-run' ), $revision ) ), $options );
	}

	/**
	 * The outcome; ends the command where nothing was stored.
	 *
	 * @param Outcome $outcome What became of the change.
	 */
	private static function succeeded( Outcome $outcome ): Outcome {
		if ( 'invalid' === $outcome->problem ) {
			foreach ( Fault_Sentences::describe( $outcome->faults ) as $fault ) {
				\WP_CLI::error( $fault['message'], false );
			}
			\WP_CLI::halt( 1 );
		}
		if ( '' !== $outcome->problem ) {
			\WP_CLI::error( $outcome->message() );
		}
		return $outcome;
	}

	/**
	 * Asks whether to go on, and ends the command where the answer is no. Without anybody there to answer, a question
	 * that ends well would look like a change.
	 */
	private static function ask(): void {
		\WP_CLI::out( __( 'Store these changes? [y/n]', 'ga4-bridge-for-smartsupp' ) . ' ' );
		$answer = @fgets( STDIN ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- Said below, also where there is no input at all.
		if ( false === $answer ) {
			\WP_CLI::error( __( 'Nothing was changed: nobody answered the question. Add --yes to answer it beforehand.', 'ga4-bridge-for-smartsupp' ) );
		}
		if ( 'y' !== strtolower( trim( (string) $answer ) ) ) {
			\WP_CLI::log( __( 'Nothing was changed.', 'ga4-bridge-for-smartsupp' ) );
			\WP_CLI::halt( 0 );
		}
	}

	/**
	 * Prints what changed.
	 *
	 * @param Outcome $outcome What became of the change.
	 * @param Options $options The command's.
	 */
	private static function tell( Outcome $outcome, Options $options ): void {
		$names = array_column( $outcome->changes, 'field' );
		if ( $options->has( 'porcelain' ) ) {
			array_map( [ \WP_CLI::class, 'line' ], $names );
			return;
		}
		$is_table = 'table' === $options->format();
		if ( $names || ! $is_table ) {
			Output::items( $outcome->changes, [ 'field', 'from', 'to' ], $options );
		}
		if ( $is_table ) {
			\WP_CLI::success( self::summary( $names, $options ) );
		}
		$cache = $names && ! $options->has( 'dry-run' ) ? Page_Cache::names() : '';
		if ( '' !== $cache ) {
			/* translators: 1: the name of a page cache, 2: a command. */
			\WP_CLI::warning( sprintf( __( 'Visitors get the old pages as long as %1$s keeps them. To empty it: %2$s', 'ga4-bridge-for-smartsupp' ), $cache, 'wp ga4-bridge cache empty' ) );
		}
	}

	/**
	 * What changed, in a sentence.
	 *
	 * @param string[] $names   The settings.
	 * @param Options  $options The command's.
	 */
	private static function summary( array $names, Options $options ): string {
		if ( ! $names ) {
			return __( 'Nothing to change: these values hold already.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf(
			$options->has( 'dry-run' )
				/* translators: %s: a list of names of settings. */
				? __( 'Nothing was stored. Without --dry-run this would change: %s.', 'ga4-bridge-for-smartsupp' )
				/* translators: %s: a list of names of settings. */
				: __( 'Stored: %s.', 'ga4-bridge-for-smartsupp' ),
			implode( ', ', $names )
		);
	}
}
