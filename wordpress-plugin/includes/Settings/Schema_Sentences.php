<?php
/**
 * Values that break their schema, in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says what a value should have been: of another type, shorter, one of a few.
 */
final class Schema_Sentences {
	/**
	 * What is wrong with a value that breaks a keyword of its schema other than the pattern, or a rule of our own.
	 *
	 * @param Fault $fault What was found.
	 */
	public static function say( Fault $fault ): string {
		$schema = $fault->schema;
		$limit  = '';
		switch ( $fault->code ) {
			case 'no_measurement_id':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is empty, and trackerMode is “manual”. Choose at least one measurement ID, or set trackerMode to “auto” to detect them.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'repeated_name':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which an earlier entry has too; only the first would count. Change one of the two, or remove it.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'value_without_currency':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, and leadCurrency is empty: GA4 takes no value without a currency. Set leadCurrency, such as EUR, or set the value to 0.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'locked_by_constant':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s cannot be set to “%2$s”: the constant GA4_BRIDGE_FOR_SMARTSUPP in wp-config.php fixes another value. Leave it out, or change it there.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'locked_by_network':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s cannot be set to “%2$s”: the network fixes another value for all its sites. Leave it out, or ask the network\'s administrator.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'no_array':
				/* translators: 1: the name of a constant, 2: its value. */
				$sentence = __( '%1$s is “%2$s” and fixes nothing. Define it in wp-config.php as an array of settings, such as [ \'plan\' => \'standard\' ].', 'ga4-bridge-for-smartsupp' );
				break;
			case 'unreadable_row':
				/* translators: 1: the name of an option, 2: what is stored in it. */
				$sentence = __( 'The option %1$s cannot be read (“%2$s”), so the defaults hold. Save the settings anew, or import them from a file; the unreadable row is kept then.', 'ga4-bridge-for-smartsupp' );
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
