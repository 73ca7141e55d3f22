<?php
/**
 * What somebody entered where a measurement ID belongs.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Recognises what is not a measurement ID. The codes are those of the page's script.
 */
final class Measurement_Id {
	/** Google's help page "Tag ID and how to find it". */
	private const OTHER_IDS = [
		'UA-'  => 'universal_analytics',
		'AW-'  => 'google_ads',
		'DC-'  => 'floodlight',
		'GTM-' => 'gtm_container',
		'GT-'  => 'google_tag',
	];

	/**
	 * What the text is instead of a measurement ID.
	 *
	 * @param string $text Trimmed.
	 */
	public static function problem( string $text ): string {
		if ( '' === $text ) {
			return 'empty';
		}
		foreach ( self::OTHER_IDS as $prefix => $code ) {
			if ( 0 === stripos( $text, $prefix ) ) {
				return $code;
			}
		}
		return '' === self::suggestion( $text ) ? 'not_a_measurement_id' : 'lower_case';
	}

	/**
	 * The corrected ID, empty where there is none.
	 *
	 * @param string $text Trimmed.
	 */
	public static function suggestion( string $text ): string {
		return 1 === preg_match( '/^G-[A-Z0-9]{4,20}$/iD', $text ) ? strtoupper( $text ) : '';
	}

	/**
	 * Says what the text is, and what to enter instead.
	 *
	 * @param string $field Where it was entered.
	 * @param string $text  Trimmed.
	 * @param string $shown The text as it is to stand in the sentence.
	 */
	public static function sentence( string $field, string $text, string $shown ): string {
		switch ( self::problem( $text ) ) {
			case 'empty':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is empty. Enter a measurement ID, such as G-ABC1234567, or remove the entry.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'lower_case':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Measurement IDs are written in capitals, and Google ignores any other spelling. Enter it in capitals.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'universal_analytics':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, an ID of Universal Analytics, which Google switched off in 2023. Enter the measurement ID of a Google Analytics 4 data stream: it starts with G-.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'google_ads':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, an ID of Google Ads. Chat events go to Google Analytics: enter a measurement ID, which starts with G-.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'floodlight':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, an ID of a Floodlight tag. Chat events go to Google Analytics: enter a measurement ID, which starts with G-.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'gtm_container':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, a container of Google Tag Manager. Enter the measurement ID of the Google tag inside it, which starts with G-, or choose to detect the IDs.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'google_tag':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, a Google tag that may feed several destinations. Enter the measurement ID of the one you want, which starts with G-.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which is no measurement ID. Enter one such as G-ABC1234567; in Google Analytics it stands under Admin > Data streams.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $field, $shown );
	}

	/**
	 * Says that there are more than one event may go to.
	 *
	 * @param string $field Where they were entered.
	 * @param int    $count How many there are.
	 * @param mixed  $limit How many there may be.
	 */
	public static function too_many( string $field, int $count, $limit ): string {
		$limit = is_int( $limit ) ? $limit : 0;
		return sprintf(
			/* translators: 1: the name of the field, 2: number of IDs, 3: the largest number allowed, 4: number of IDs too many. */
			__( '%1$s has %2$d measurement IDs, and one event can go to at most %3$d. Remove %4$d of them.', 'ga4-bridge-for-smartsupp' ),
			$field,
			$count,
			$limit,
			$count - $limit
		);
	}
}
