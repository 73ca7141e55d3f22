<?php
/**
 * An ID of Google's.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Settings\Measurement_Id;

defined( 'ABSPATH' ) || exit;

/**
 * Says what kind of ID a text is.
 */
final class Google_Id {
	/** As they stand in the code of a page, in capitals. */
	public const PATTERN = '(?:G|GTM|GT|AW|DC|UA)-[A-Z0-9][A-Z0-9-]{3,25}';

	/**
	 * The ID with its kind: `measurement_id`, `gtm_container`, `google_tag`, `google_ads`, `floodlight` or
	 * `universal_analytics`.
	 *
	 * @param string $id An ID.
	 * @return array{id: string, kind: string}
	 */
	public static function describe( string $id ): array {
		$kind = Measurement_Id::suggestion( $id ) === $id ? 'measurement_id' : Measurement_Id::problem( $id );
		return compact( 'id', 'kind' );
	}
}
