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
			'value'   => self::is_short( $fault->value ) ? $fault->value : $fault->shown_value(),
			'message' => '',
		];
		$suggestion  = '';
		$kind        = 'rest_too_long' === $fault->code || 'rest_invalid_pattern' === $fault->code ? $fault->kind_of_field() : '';
		if ( 'measurementIds' === $kind || 'ids' === $kind ) {
			$description['message'] = Measurement_Id::sentence( $fault->field, $text, $fault->shown_value() );
			$suggestion             = Measurement_Id::suggestion( $text );
		} elseif ( 'chatKey' === $kind ) {
			$description['message'] = Chat_Key::sentence( $fault->field, $text, $fault->shown_value() );
			$suggestion             = Chat_Key::suggestion( $text );
		} else {
			$description['message'] = 'rest_invalid_pattern' === $fault->code ? self::of_text( $fault ) : self::of_schema( $fault );
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

	/**
	 * What is wrong with a text that does not fit its pattern.
	 *
	 * @param Fault $fault What was found.
	 */
	private static function of_text( Fault $fault ): string {
		switch ( $fault->kind_of_field() ) {
			case 'eventRules.action':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be an action of Smartsupp\'s. Enter its name as Smartsupp writes it, such as Chatbot_sent.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventRules.eventName':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which Google Analytics does not take as the name of an event. Use up to 40 letters, digits and underscores, a letter first; names that Google reserves, such as page_view, and the beginnings ga_, google_ and firebase_ are not allowed.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventParameters.name':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be the name of a parameter of yours. Use up to 40 letters, digits and underscores, a letter first; names that Google reserves, names that this plugin sets, such as chat_action, and the beginnings ga_, google_ and firebase_ are not allowed.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventParameters.value':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Remove line breaks, other control characters, and the characters < and >.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'leadCurrency':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter the currency as three capital letters, such as EUR, or leave it empty.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which has characters that are not allowed here. Remove them.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $fault->field, $fault->shown_value() );
	}

	/**
	 * What is wrong with a value that breaks another keyword of its schema, or one of our own rules.
	 *
	 * @param Fault $fault What was found.
	 */
	private static function of_schema( Fault $fault ): string {
		$schema = $fault->schema;
		$limit  = '';
		switch ( $fault->code ) {
			case 'no_measurement_id':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is empty, and trackerMode is “manual”. Choose at least one measurement ID, or set trackerMode to “auto” to detect them.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_not_in_enum':
				$limit = self::names( $schema['enum'] ?? [] );
				/* translators: 1: the name of the field, 2: what was entered, 3: a list of values. */
				$sentence = __( '%1$s is “%2$s”. Choose one of: %3$s.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_additional_properties_forbidden':
				$limit = self::names( array_keys( is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [] ) );
				/* translators: 1: the name of the field, 2: what was entered, 3: a list of names. */
				$sentence = __( '%1$s is “%2$s”, but there is nothing of this name. Remove it, or use one of: %3$s.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_property_required':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is missing. Give it a value.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_too_long':
				$limit = self::number( $schema['maxLength'] ?? 0 );
				/* translators: 1: the name of the field, 2: what was entered, 3: a number. */
				$sentence = __( '%1$s is “%2$s”, which is too long. Shorten it to %3$s characters.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_too_short':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is empty. Enter a value, or remove the entry.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_out_of_bounds':
				$limit = self::number( $schema['minimum'] ?? 0 ) . '–' . self::number( $schema['maximum'] ?? 0 );
				/* translators: 1: the name of the field, 2: what was entered, 3: a range of numbers. */
				$sentence = __( '%1$s is “%2$s”. Enter a number in the range %3$s.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_too_many_items':
				if ( 'measurementIds' === $fault->field ) {
					return Measurement_Id::too_many( $fault->field, is_array( $fault->value ) ? count( $fault->value ) : 0, $schema['maxItems'] ?? 0 );
				}
				$limit = self::number( $schema['maxItems'] ?? 0 );
				/* translators: 1: the name of the field, 2: what was entered, 3: a number. */
				$sentence = __( '%1$s has too many entries (“%2$s”). Remove some: there may be at most %3$s.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_duplicate_items':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, with an entry twice. Remove one of them.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				return self::of_type( $fault );
		}
		return sprintf( $sentence, $fault->field, $fault->shown_value(), $limit );
	}

	/**
	 * What is wrong with a value of another type.
	 *
	 * @param Fault $fault What was found.
	 */
	private static function of_type( Fault $fault ): string {
		switch ( $fault->schema['type'] ?? '' ) {
			case 'boolean':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter true or false.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'number':
			case 'integer':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter a number, without quotation marks.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'array':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter a list.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'object':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter an object of names and values.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter a text.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $fault->field, $fault->shown_value() );
	}

	/**
	 * Names in a row.
	 *
	 * @param mixed $names A list of texts.
	 */
	private static function names( $names ): string {
		return implode( ', ', array_filter( is_array( $names ) ? $names : [], 'is_string' ) );
	}

	/**
	 * A number in the site's notation.
	 *
	 * @param mixed $number A number.
	 */
	private static function number( $number ): string {
		return is_int( $number ) || is_float( $number ) ? number_format_i18n( (float) $number ) : '';
	}
}
