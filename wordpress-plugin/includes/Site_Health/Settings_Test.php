<?php
/**
 * The test of the settings.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Settings\Constant;
use Ga4BridgeForSmartsupp\Settings\Damage;
use Ga4BridgeForSmartsupp\Settings\Fault;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Whether everything that is stored, or stands in wp-config.php, can be used.
 */
final class Settings_Test {
	public const NAME = 'settings';

	/** More than anybody reads at once. */
	private const MOST_SENTENCES = 5;

	/**
	 * Runs the test.
	 *
	 * @return array<string, mixed>
	 */
	public static function run(): array {
		if ( ! Settings::definition() ) {
			$outcome = new Outcome( Settings::read(), 'not_built' );
			return Result::critical( self::NAME, __( 'Files of GA4 Bridge for Smartsupp are missing', 'ga4-bridge-for-smartsupp' ), [ $outcome->message() ] );
		}
		$damage = Damage::of( Settings::SITE );
		$faults = array_merge( $damage, Constant::faults() );
		if ( ! $faults ) {
			return Result::good(
				self::NAME,
				__( 'The settings of the chat and its events are sound', 'ga4-bridge-for-smartsupp' ),
				[ __( 'Everything that is stored, or stands in wp-config.php, can be used.', 'ga4-bridge-for-smartsupp' ) ]
			);
		}
		$sentences = array_column( Fault_Sentences::describe( array_slice( $faults, 0, self::MOST_SENTENCES ) ), 'message' );
		return in_array( 'unreadable_row', self::codes( $damage ), true )
			? Result::critical( self::NAME, __( 'The settings of the chat and its events cannot be read', 'ga4-bridge-for-smartsupp' ), $sentences )
			: Result::recommended( self::NAME, __( 'Some settings of the chat and its events cannot be used', 'ga4-bridge-for-smartsupp' ), $sentences );
	}

	/**
	 * What kinds of faults these are.
	 *
	 * @param Fault[] $faults The faults.
	 * @return string[]
	 */
	private static function codes( array $faults ): array {
		return array_map(
			static function ( Fault $fault ): string {
				return $fault->code;
			},
			$faults
		);
	}
}
