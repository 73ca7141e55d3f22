<?php
/**
 * The last look at the site in a browser.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Settings\Chat_Key;
use Ga4BridgeForSmartsupp\Settings\Fault;
use Ga4BridgeForSmartsupp\Settings\Normalizer;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\State;
use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * What a browser saw on the site: only there it shows what the chat box does and which measurement IDs Google Tag
 * Manager adds. It comes from outside, so it is checked when it is stored and again when it is read.
 */
final class Look {
	/** Where the chat box stands on a page, as the page's script says it. */
	private const STATES = [ 'waiting', 'armed', 'too_late', 'old_chat_box', 'not_delivering' ];

	/** The states that say nothing of the account: no chat box ran, or not as this plugin would have it. */
	private const SILENT = [ 'waiting', 'too_late' ];

	/** How the page was opened: as any visitor does, or by a signed address of either kind. */
	private const KINDS = [ 'visit', 'look', 'chat' ];

	/**
	 * The last look, null where nobody has looked or what is stored is damaged.
	 *
	 * @return array{state: string, ids: list<string>, event: bool, otherIds: list<array{id: string, kind: string}>, kind: string, date: string, delivered: string|null}|null
	 *         `otherIds` are Google's IDs that are no measurement IDs; `date` is ISO 8601, UTC, and so is `delivered`: when the
	 *         chat box of the same account last took the key, unless it has refused it since.
	 */
	public static function last(): ?array {
		$look = State::get( 'look' );
		if ( ! is_array( $look ) ) {
			return null;
		}
		$date      = $look['date'] ?? '';
		$delivered = is_array( $look['delivered'] ?? null ) ? $look['delivered'] : [];
		unset( $look['date'], $look['delivered'] );
		if ( Validator::faults( $look, self::schema() ) || ! is_string( $date ) || false === strtotime( $date ) ) {
			return null;
		}
		return [
			'state'     => is_string( $look['state'] ) ? $look['state'] : '',
			'ids'       => self::texts( $look['ids'] ),
			'event'     => true === $look['event'],
			'otherIds'  => array_map( [ Google_Id::class, 'describe' ], self::texts( $look['otherIds'] ?? [] ) ),
			'kind'      => is_string( $look['kind'] ?? null ) ? $look['kind'] : 'visit',
			'date'      => $date,
			'delivered' => is_string( $delivered['date'] ?? null ) && self::account() === ( $delivered['account'] ?? null ) ? $delivered['date'] : null,
		];
	}

	/**
	 * Stores a look as the last one, with the present time. An event once seen stays seen.
	 *
	 * @param array<mixed> $look `state`, `ids`, `event`, and where they are known `otherIds` and `kind`.
	 * @return array{faults: list<Fault>, failed: bool} With faults nothing was stored; where it failed, WordPress did not
	 *                                                  store what it was given.
	 */
	public static function record( array $look ): array {
		$look   = Normalizer::normalize( $look );
		$faults = Validator::faults( $look, self::schema() );
		if ( $faults ) {
			return [
				'faults' => $faults,
				'failed' => false,
			];
		}
		$before        = self::last();
		$look['event'] = true === $look['event'] || ( null !== $before && $before['event'] );
		$look['date']  = gmdate( 'Y-m-d\TH:i:s\Z' );
		$delivered     = 'armed' === $look['state'] ? $look['date'] : null;
		if ( null !== $before && in_array( $look['state'], self::SILENT, true ) ) {
			// A look at a page without the chat must not cost what the chat box has shown.
			$delivered = $before['delivered'];
		}
		if ( null !== $delivered ) {
			$look['delivered'] = [
				'date'    => $delivered,
				'account' => self::account(),
			];
		}
		State::put( 'look', $look );
		return [
			'faults' => [],
			'failed' => State::get( 'look' ) !== $look,
		];
	}

	/**
	 * What may be stored.
	 *
	 * @return array{type: string, additionalProperties: bool, required: list<string>, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'state', 'ids', 'event' ],
			'properties'           => [
				'state'    => [
					'type' => 'string',
					'enum' => self::STATES,
				],
				'ids'      => [
					'type'     => 'array',
					'maxItems' => 50,
					'items'    => [
						'type'      => 'string',
						'maxLength' => 22,
						'pattern'   => '^G-[A-Z0-9]{4,20}$',
					],
				],
				'event'    => [ 'type' => 'boolean' ],
				'otherIds' => [
					'type'     => 'array',
					'maxItems' => 50,
					'items'    => [
						'type'      => 'string',
						'maxLength' => 30,
						'pattern'   => '^(GTM|GT|AW|DC|UA)-[A-Z0-9-]{4,26}$',
					],
				],
				'kind'     => [
					'type' => 'string',
					'enum' => self::KINDS,
				],
			],
		];
	}

	/**
	 * What tells one Smartsupp account from another.
	 */
	private static function account(): string {
		return Chat_Key::fingerprint( Settings::read()->text( 'chatKey' ) );
	}

	/**
	 * The texts in a list.
	 *
	 * @param mixed $texts Anything.
	 * @return list<string>
	 */
	private static function texts( $texts ): array {
		return array_values( array_filter( is_array( $texts ) ? $texts : [], 'is_string' ) );
	}
}
