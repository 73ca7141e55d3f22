<?php
/**
 * What the routes answer of the status.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

defined( 'ABSPATH' ) || exit;

/**
 * The JSON Schemas of the status and of what it is made of.
 */
final class Status_Parts {
	/**
	 * The members of the status.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function status(): array {
		$printed = Parts::members(
			[
				'printed'  => Parts::BOOLEAN,
				'reason'   => Parts::MAYBE,
				'sentence' => Parts::TEXT,
			]
		);
		return [
			'version'        => Parts::TEXT,
			'siteUrl'        => Parts::TEXT,
			'chat'           => $printed,
			'analytics'      => $printed,
			'reasons'        => Parts::list_of(
				Parts::members(
					[
						'code'     => Parts::TEXT,
						'stops'    => Parts::list_of( Parts::one_of( 'chat', 'analytics' ) ),
						'sentence' => Parts::TEXT,
						'applies'  => Parts::YES_NO_OR_NULL,
					]
				)
			),
			'site'           => self::site(),
			'plan'           => Parts::members(
				[
					'name'      => Parts::TEXT,
					'analytics' => Parts::YES_NO_OR_NULL,
					'suggested' => Parts::MAYBE,
				]
			),
			'account'        => Parts::maybe( self::account() ),
			'officialPlugin' => Parts::members(
				[
					'active' => Parts::BOOLEAN,
					'key'    => Parts::MAYBE,
				]
			),
			'seen'           => Parts::maybe( self::look() ),
			'scan'           => Parts::maybe( self::scan() ),
			'pageCaches'     => Parts::list_of(
				Parts::members(
					[
						'name'       => Parts::TEXT,
						'canEmpty'   => Parts::BOOLEAN,
						'otherSites' => Parts::BOOLEAN,
					]
				)
			),
			'consentTool'    => Parts::maybe(
				Parts::members(
					[
						'name'         => Parts::MAYBE,
						'wpConsentApi' => Parts::BOOLEAN,
					]
				)
			),
			'mistakes'       => Parts::faults(),
		];
	}

	/**
	 * A look in a browser.
	 *
	 * @return array<string, mixed>
	 */
	public static function look(): array {
		return Parts::members(
			[
				'state'     => Parts::TEXT,
				'ids'       => Parts::list_of( Parts::TEXT ),
				'event'     => Parts::BOOLEAN,
				'otherIds'  => self::ids(),
				'kind'      => Parts::one_of( 'visit', 'look', 'chat' ),
				'date'      => Parts::DATE,
				'delivered' => Parts::MAYBE,
			]
		);
	}

	/**
	 * A scan of a page's HTML.
	 *
	 * @return array<string, mixed>
	 */
	public static function scan(): array {
		return Parts::members(
			[
				'result'         => Parts::TEXT,
				'sentence'       => Parts::TEXT,
				'ids'            => self::ids(),
				'ownTag'         => Parts::BOOLEAN,
				'otherChat'      => Parts::BOOLEAN,
				'cannot_see_gtm' => Parts::BOOLEAN,
				'path'           => Parts::TEXT,
				'date'           => Parts::DATE,
			]
		);
	}

	/**
	 * The site and where it was confirmed.
	 *
	 * @return array<string, mixed>
	 */
	private static function site(): array {
		$place = [
			'host'        => Parts::TEXT,
			'environment' => Parts::TEXT,
		];
		return Parts::members(
			$place + [
				'confirmed'   => Parts::maybe( Parts::members( $place ) ),
				'isConfirmed' => Parts::BOOLEAN,
				'sentence'    => Parts::TEXT,
			]
		);
	}

	/**
	 * The last account check.
	 *
	 * @return array<string, mixed>
	 */
	private static function account(): array {
		return Parts::members(
			[
				'result'          => Parts::TEXT,
				'sentence'        => Parts::TEXT,
				'googleAnalytics' => Parts::YES_NO_OR_NULL,
				'plan'            => Parts::MAYBE,
				'suggestedPlan'   => Parts::MAYBE,
				'date'            => Parts::DATE,
				'outdated'        => Parts::BOOLEAN,
			]
		);
	}

	/**
	 * Google's IDs with their kinds.
	 *
	 * @return array<string, mixed>
	 */
	private static function ids(): array {
		$id = [
			'id'   => Parts::TEXT,
			'kind' => Parts::TEXT,
		];
		return Parts::list_of( Parts::members( $id ) );
	}
}
