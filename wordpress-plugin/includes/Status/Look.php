<?php
/**
 * The last look at the site in a browser.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Settings\Fault;
use Ga4BridgeForSmartsupp\Settings\Normalizer;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * What a browser saw on the site: only there it shows what the chat box does and which measurement IDs Google Tag
 * Manager adds.
 */
final class Look {
	/** Not autoloaded: pages do not need it. */
	public const OPTION = 'ga4_bridge_for_smartsupp_state';

	/** Where the chat box stands on a page, as the page's script says it. */
	private const STATES = [ 'waiting', 'armed', 'too_late', 'old_chat_box', 'not_delivering' ];

	/**
	 * The last look, null where nobody has looked or what is stored is damaged.
	 *
	 * @return array{state: string, ids: list<string>, event: bool, date: string}|null `date` is ISO 8601, UTC.
	 */
	public static function last(): ?array {
		$state = get_option( self::OPTION, [] );
		$look  = is_array( $state ) ? $state['look'] ?? null : null;
		if ( ! is_array( $look ) ) {
			return null;
		}
		$date = $look['date'] ?? '';
		unset( $look['date'] );
		if ( Validator::faults( $look, self::schema() ) || ! is_string( $date ) || false === strtotime( $date ) ) {
			return null;
		}
		return self::seen( $look, $date );
	}

	/**
	 * Stores a look as the last one, with the present time. An event once seen stays seen.
	 *
	 * @param array<mixed> $look `state`, `ids`, `event`.
	 * @return list<Fault> With faults nothing was stored.
	 */
	public static function record( array $look ): array {
		$look   = Normalizer::normalize( $look );
		$faults = Validator::faults( $look, self::schema() );
		if ( $faults ) {
			return $faults;
		}
		$before        = self::last();
		$look['event'] = true === $look['event'] || ( null !== $before && $before['event'] );
		$state         = get_option( self::OPTION, [] );
		$state         = is_array( $state ) ? $state : [];
		$state['look'] = self::seen( $look, gmdate( 'Y-m-d\TH:i:s\Z' ) );
		update_option( self::OPTION, $state, false );
		return [];
	}

	/**
	 * What may be stored.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'state', 'ids', 'event' ],
			'properties'           => [
				'state' => [
					'type' => 'string',
					'enum' => self::STATES,
				],
				'ids'   => [
					'type'     => 'array',
					'maxItems' => 50,
					'items'    => [
						'type'      => 'string',
						'maxLength' => 22,
						'pattern'   => '^G-[A-Z0-9]{4,20}$',
					],
				],
				'event' => [ 'type' => 'boolean' ],
			],
		];
	}

	/**
	 * A look in the form that the outside gets.
	 *
	 * @param array<mixed> $look Valid.
	 * @param string       $date ISO 8601, UTC.
	 * @return array{state: string, ids: list<string>, event: bool, date: string}
	 */
	private static function seen( array $look, string $date ): array {
		return [
			'state' => is_string( $look['state'] ) ? $look['state'] : '',
			'ids'   => array_values( array_filter( (array) $look['ids'], 'is_string' ) ),
			'event' => true === $look['event'],
			'date'  => $date,
		];
	}
}
