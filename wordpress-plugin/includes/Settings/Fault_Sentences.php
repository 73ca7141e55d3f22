<?php
/**
 * Faults in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says of a refused value which field it is in, what it is, and what to enter instead.
 */
final class Fault_Sentences {
	/**
	 * The faults as the outside gets them: plain text, to be escaped where it is shown.
	 *
	 * @param Fault[] $faults What was found.
	 * @return list<array{field: string, value: mixed, message: string, suggestion?: string}>
	 */
	public static function describe( array $faults ): array {
		return array_map( [ self::class, 'description' ], array_values( $faults ) );
	}

	/**
	 * One fault as the outside gets it.
	 *
	 * @param Fault $fault What was found.
	 * @return array{field: string, value: mixed, message: string, suggestion?: string}
	 */
	private static function description( Fault $fault ): array {
		$text        = is_string( $fault->value ) ? $fault->value : '';
		$description = [
			'field'   => $fault->field,
			'value'   => self::is_short( $fault->value ) ? $fault->open_value() : $fault->shown_value(),
			'message' => '',
		];
		$suggestion  = '';
		$kind        = 'rest_too_long' === $fault->code || 'rest_invalid_pattern' === $fault->code ? $fault->kind_of_field() : '';
		if ( 'measurementIds' === $kind || 'ids' === $kind ) {
			$description['message'] = Measurement_Id::sentence( $fault->field, $text, $fault->shown_value() );
			$suggestion             = Measurement_Id::suggestion( $text );
		} elseif ( 'chatKey' === $kind ) {
			$description['message'] = Chat_Key::sentence( $fault->field, $text, $fault->shown_value() );
			$suggestion             = Chat_Key::key( $text );
		} elseif ( 0 === strpos( $fault->code, 'export_' ) ) {
			$description['message'] = Export_Sentences::say( $fault );
		} else {
			$description['message'] = 'rest_invalid_pattern' === $fault->code ? Pattern_Sentences::say( $fault ) : Schema_Sentences::say( $fault );
			$suggestion             = 'leadCurrency' === $kind && 1 === preg_match( '/^[a-z]{3}$/iD', $text ) ? strtoupper( $text ) : '';
		}
		return '' === $suggestion ? $description : $description + [ 'suggestion' => $suggestion ];
	}

	/**
	 * Whether the value can be given back as it came: foreign text may be endless, or no text at all.
	 *
	 * @param mixed $value What was given.
	 */
	private static function is_short( $value ): bool {
		$json = wp_json_encode( $value );
		return is_string( $json ) && strlen( $json ) < 1000;
	}
}
