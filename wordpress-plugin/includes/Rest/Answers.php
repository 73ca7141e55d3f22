<?php
/**
 * Outcomes as answers of REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Constant;
use Ga4BridgeForSmartsupp\Settings\Damage;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Origins;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\State;
use Ga4BridgeForSmartsupp\Settings\Store;
use Ga4BridgeForSmartsupp\Status\Choices;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Gives the outside the settings with all that belongs to them, or the problem with its status.
 */
final class Answers {
	private const STATUS = [
		'invalid'         => 400,
		'no_network'      => 400,
		'no_official_key' => 404,
		'nothing_to_undo' => 404,
		'conflict'        => 409,
		'busy'            => 503,
	];

	/**
	 * The answer to a change.
	 *
	 * @param Outcome $outcome What became of it.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function to_change( Outcome $outcome ) {
		if ( 'invalid' === $outcome->problem ) {
			return Routes::refusal( $outcome->faults );
		}
		return '' === $outcome->problem
			? self::settings( $outcome->settings ) + [ 'changes' => $outcome->changes ]
			: self::problem( $outcome );
	}

	/**
	 * The settings as the outside gets them. The revision is always that of what is stored: a dry run's is for the change itself.
	 *
	 * @param Settings $settings Such as hold, or would hold.
	 * @return array<string, mixed>
	 */
	public static function settings( Settings $settings ): array {
		$scope  = $settings->scope();
		$answer = [
			'scope'    => $scope,
			'settings' => $settings->all(),
			'sources'  => Origins::sources( $settings ),
			'locks'    => (object) Origins::locks( $settings ),
			'locked'   => $settings->locked(),
			'revision' => Store::revision( $scope ),
			'canUndo'  => is_array( State::get( 'previous', $scope ) ),
			'mistakes' => Fault_Sentences::describe( Constant::faults() ),
			'damage'   => Fault_Sentences::describe( Damage::of( $scope ) ),
			'kept'     => Damage::kept( $scope ),
			'choices'  => Choices::of_this_site(),
		];
		return Settings::SITE === $scope ? $answer + [ 'status' => Status::of( $settings ) ] : $answer;
	}

	/**
	 * A problem other than refused values.
	 *
	 * @param Outcome $outcome What became of a change.
	 */
	private static function problem( Outcome $outcome ): \WP_Error {
		$data = [ 'status' => self::STATUS[ $outcome->problem ] ?? 500 ];
		if ( 'conflict' === $outcome->problem ) {
			$data['conflicts'] = $outcome->conflicts;
			$data['revision']  = Origins::revision( $outcome->settings );
		}
		return new \WP_Error( 'ga4_bridge_for_smartsupp_' . $outcome->problem, $outcome->message(), $data );
	}
}
