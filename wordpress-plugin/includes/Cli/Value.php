<?php
/**
 * Values as texts.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Chat_Key;
use Ga4BridgeForSmartsupp\Settings\Fault;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a setting's value from the text that stands for it on a command line, and writes it as such: true or false, a
 * number, texts with commas between them, JSON for a table; anything else is text as it stands. What cannot be read
 * that way stays a text, so that the refusal shows it.
 */
final class Value {
	private const TABLES = [
		'eventRules'      => '[{"action":"Chatbot_sent","send":false,"eventName":""}]',
		'eventParameters' => '[{"name":"site","value":"shop"}]',
	];

	/**
	 * The value that a text stands for.
	 *
	 * @param string       $field  The setting's name.
	 * @param string       $text   The text.
	 * @param array<mixed> $schema The setting's schema; empty where there is no such setting.
	 * @return mixed
	 */
	public static function read( string $field, string $text, array $schema ) {
		$text = trim( $text );
		switch ( $schema['type'] ?? '' ) {
			case 'boolean':
				return 'true' === $text || 'false' === $text ? 'true' === $text : $text;
			case 'number':
				$number = is_numeric( $text ) ? json_decode( $text ) : null;
				return is_int( $number ) || ( is_float( $number ) && is_finite( $number ) ) ? $number : $text;
			case 'array':
				return self::entries( $text, $schema );
		}
		$key = 'chatKey' === $field ? Chat_Key::key( $text ) : '';
		return '' === $key ? $text : $key;
	}

	/**
	 * What is wrong with a text that should be JSON, empty where it is.
	 *
	 * @param string $field The setting's name.
	 * @param mixed  $value What `read` made of the text.
	 */
	public static function problem( string $field, $value ): string {
		if ( ! is_string( $value ) || ! isset( self::TABLES[ $field ] ) ) {
			return '';
		}
		return sprintf(
			/* translators: 1: the name of a setting, 2: what was entered, 3: an example. */
			__( '%1$s is “%2$s”, which is not JSON. Write the whole table as one text, such as \'%3$s\'.', 'ga4-bridge-for-smartsupp' ),
			$field,
			Fault::shown( $value ),
			self::TABLES[ $field ]
		);
	}

	/**
	 * The text that stands for a value.
	 *
	 * @param mixed $value The value.
	 */
	public static function text( $value ): string {
		if ( is_string( $value ) ) {
			return $value;
		}
		return is_array( $value ) && array_filter( $value, 'is_string' ) === $value && ! preg_grep( '/,/', $value )
			? implode( ',', $value )
			: (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}

	/**
	 * A list: JSON, or where its entries are texts, these with commas between them.
	 *
	 * @param string       $text   Trimmed.
	 * @param array<mixed> $schema The list's schema.
	 * @return mixed
	 */
	private static function entries( string $text, array $schema ) {
		$items = is_array( $schema['items'] ?? null ) ? $schema['items'] : [];
		$value = '' !== $text && ( '[' === $text[0] || '{' === $text[0] ) ? json_decode( $text, true ) : null;
		if ( is_array( $value ) ) {
			return $value;
		}
		if ( '' === $text ) {
			return [];
		}
		return 'string' === ( $items['type'] ?? '' ) ? array_map( 'trim', explode( ',', $text ) ) : $text;
	}
}
