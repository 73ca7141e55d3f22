<?php
/**
 * One refused value.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Where a value stands, what it is and what is wrong with it; Fault_Sentences puts it into words.
 */
final class Fault {
	/**
	 * The path, such as `measurementIds[1]`; `settings` for the whole.
	 *
	 * @var string
	 */
	public $field;

	/**
	 * What was given.
	 *
	 * @var mixed
	 */
	public $value;

	/**
	 * What is wrong: a code of WordPress's schema validation, or one of ours.
	 *
	 * @var string
	 */
	public $code;

	/**
	 * What the value should have been.
	 *
	 * @var array<mixed>
	 */
	public $schema;

	/**
	 * A fault of these parts.
	 *
	 * @param string       $field  See above.
	 * @param mixed        $value  See above.
	 * @param string       $code   See above.
	 * @param array<mixed> $schema See above.
	 */
	public function __construct( string $field, $value, string $code, array $schema = [] ) {
		$this->field  = '' === $field ? 'settings' : $field;
		$this->value  = $value;
		$this->code   = $code;
		$this->schema = $schema;
	}

	/**
	 * The path without the numbers of entries, such as `eventRules.action`.
	 */
	public function kind_of_field(): string {
		return (string) preg_replace( '/\[\d+\]/', '', $this->field );
	}

	/**
	 * The value in a sentence.
	 */
	public function shown_value(): string {
		return self::shown( is_string( $this->value ) ? $this->value : (string) wp_json_encode( $this->value ) );
	}

	/**
	 * A text from outside in a sentence: on one line, 60 characters at most.
	 *
	 * @param string $text Any text.
	 */
	public static function shown( string $text ): string {
		$text = wp_check_invalid_utf8( $text, true );
		$text = (string) preg_replace( '/[\x00-\x1f\x7f]+/', ' ', $text );
		return mb_strlen( $text ) > 60 ? mb_substr( $text, 0, 60 ) . '…' : $text;
	}
}
