<?php
/**
 * What the other routes answer.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Status\Gtm_Files;
use Ga4BridgeForSmartsupp\Status\Look_Address;

defined( 'ABSPATH' ) || exit;

/**
 * The JSON Schemas of the answers without settings, as OPTIONS gives them. Each names every member there is.
 */
final class Schemas {
	/**
	 * The status.
	 *
	 * @return array<string, mixed>
	 */
	public static function status(): array {
		return Parts::titled( 'ga4-bridge-status', Status_Parts::status() );
	}

	/**
	 * The address of a look.
	 *
	 * @return array<string, mixed>
	 */
	public static function look_address(): array {
		return Parts::titled(
			'ga4-bridge-look-address',
			[
				'kind'    => [
					'type' => 'string',
					'enum' => Look_Address::KINDS,
				],
				'url'     => Parts::TEXT,
				'expires' => Parts::DATE,
			]
		);
	}

	/**
	 * What was found last; after a look or a scan, the status.
	 *
	 * @return array<string, mixed>
	 */
	public static function detection(): array {
		$detection = [
			'look'     => Parts::maybe( Status_Parts::look() ),
			'scan'     => Parts::maybe( Status_Parts::scan() ),
			'ids'      => Parts::list_of( Parts::TEXT ),
			'sentence' => Parts::TEXT,
		];
		return [
			'title' => 'ga4-bridge-detection',
			'type'  => 'object',
			'anyOf' => [ Parts::members( $detection ), Parts::members( Status_Parts::status() ) ],
		];
	}

	/**
	 * A page of the network's sites.
	 *
	 * @return array<string, mixed>
	 */
	public static function sites(): array {
		$difference = [
			'field'   => Parts::TEXT,
			'value'   => Parts::ANYTHING,
			'network' => Parts::ANYTHING,
		];
		$site       = [
			'id'      => Parts::WHOLE,
			'name'    => Parts::TEXT,
			'address' => Parts::TEXT,
			'screen'  => Parts::TEXT,
			'differs' => Parts::list_of( Parts::members( $difference ) ),
		];
		return Parts::titled(
			'ga4-bridge-sites',
			[
				'sites' => Parts::list_of( Parts::members( $site ) ),
				'page'  => Parts::WHOLE,
				'pages' => Parts::WHOLE,
				'total' => Parts::WHOLE,
			]
		);
	}

	/**
	 * A file for Google Tag Manager.
	 *
	 * @return array<string, mixed>
	 */
	public static function gtm_file(): array {
		return Parts::titled(
			'ga4-bridge-gtm-file',
			[
				'file' => [
					'type' => 'string',
					'enum' => Gtm_Files::names(),
				],
				'name' => Parts::TEXT,
				'text' => Parts::TEXT,
			]
		);
	}
}
