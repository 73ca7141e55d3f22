<?php
/**
 * What an ability could not do.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says why nothing was stored, with every fault.
 */
final class Problem {
	private const STATUS = [
		'invalid'  => 400,
		'conflict' => 409,
		'busy'     => 503,
	];

	/**
	 * The problem of a change.
	 *
	 * @param Outcome $outcome What became of it.
	 */
	public static function of( Outcome $outcome ): \WP_Error {
		return new \WP_Error(
			'ga4_bridge_for_smartsupp_' . $outcome->problem,
			$outcome->message(),
			[
				'status'    => self::STATUS[ $outcome->problem ] ?? 500,
				'faults'    => Fault_Sentences::describe( $outcome->faults ),
				'conflicts' => $outcome->conflicts,
			]
		);
	}

	/**
	 * The problem where the plugin's generated files are missing.
	 */
	public static function not_built(): \WP_Error {
		return self::of( new Outcome( Settings::read(), 'not_built' ) );
	}
}
