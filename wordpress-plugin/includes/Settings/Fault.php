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
	 * The value as it may be given back: of a token only the beginning.
	 *
	 * @return mixed
	 */
	public function open_value() {
		return is_string( $this->value ) && 'chatKey' === $this->field && 'rest_token' === Chat_Key::problem( $this->value )
			? mb_substr( $this->value, 0, 4 ) . '…'
			: Secrets::hide_in( $this->value );
	}

	/**
	 * The value in a sentence.
	 */
	public function shown_value(): string {
		$value = $this->open_value();
		return self::shown( is_string( $value ) ? $value : (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}

	/**
	 * A text from outside in a sentence: on one line, in its own direction, 60 characters at most, of a token only the
	 * beginning.
	 *
	 * @param string $text Any text.
	 */
	public static function shown( string $text ): string {
		$text = Secrets::hide( self::readable( $text ) );
		$text = (string) preg_replace( '/[\x00-\x1f\x7f-\x9f\x{61c}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2066}-\x{2069}]+/u', ' ', $text );
		return mb_strlen( $text ) > 60 ? mb_substr( $text, 0, 60 ) . '…' : $text;
	}

	/**
	 * Bytes as a text: where they are none, with question marks for what is not ASCII. WordPress's own repair gives false
	 * and a notice where iconv gives up.
	 *
	 * @param string $bytes Anything.
	 */
	public static function readable( string $bytes ): string {
		return 1 === preg_match( '//u', $bytes ) ? $bytes : (string) preg_replace( '/[\x80-\xff]+/', '?', $bytes );
	}
}
