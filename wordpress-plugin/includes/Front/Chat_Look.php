<?php
/**
 * How the chat box looks.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the settings of the look into Smartsupp's names. Loaded only where one of them is not as in the account.
 */
final class Chat_Look {
	/**
	 * The start of the chat, with what it is to look like.
	 *
	 * @param string       $start      JavaScript that starts the chat.
	 * @param array<mixed> $settings   Name → value: those that differ from the defaults.
	 * @param mixed        $expression A function expression of window, look, language and a function that starts the chat.
	 * @return string The start alone where the rest cannot be written.
	 */
	public static function dress( string $start, array $settings, $expression ): string {
		$look     = Page::json( self::fields( $settings ) );
		$language = Page::json( is_string( $settings['chatLanguage'] ?? null ) ? $settings['chatLanguage'] : '' );
		if ( '' === $start || '' === $look || '' === $language || ! is_string( $expression ) ) {
			return $start;
		}
		return "$expression(window,$look,$language,function(){{$start}});";
	}

	/**
	 * The fields of `_smartsupp`.
	 *
	 * @param array<mixed> $settings As above.
	 * @return array<string, string|int|bool>
	 */
	private static function fields( array $settings ): array {
		$fields = [];
		$texts  = array_filter( $settings, static fn( $value ): bool => is_string( $value ) && '' !== $value );
		foreach (
			[
				'chatSide'    => 'orientation',
				'chatOffsetX' => 'offsetX',
				'chatOffsetY' => 'offsetY',
				'chatColor'   => 'color',
			] as $name => $field
		) {
			if ( isset( $texts[ $name ] ) ) {
				$fields[ $field ] = 0 === strpos( $field, 'offset' ) ? (int) $texts[ $name ] : $texts[ $name ];
			}
		}
		if ( false === ( $settings['chatOnMobile'] ?? true ) ) {
			$fields['hideMobileWidget'] = true;
		}
		$notice = $texts['privacyNotice'] ?? '';
		if ( '' !== $notice ) {
			$fields['privacyNoticeEnabled'] = 'on' === $notice;
		}
		if ( 'off' !== $notice && isset( $texts['privacyNoticeUrl'] ) ) {
			$fields['privacyNoticeUrl'] = $texts['privacyNoticeUrl'];
		}
		return $fields;
	}
}
