<?php
/**
 * What Complianz is told.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Consent;

use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Names the chat's loader to Complianz, which then runs our tag only after the visitor allowed its category. The events lose
 * nothing by it: there are none before the chat runs. A tag without the chat has no loader in it and is left alone. Loaded
 * only where Complianz asks.
 */
final class Complianz {
	/**
	 * Adds the loader to the scripts that wait for consent.
	 *
	 * @param mixed $tags The known scripts.
	 * @return mixed
	 */
	public static function add_script( $tags ) {
		$settings = Settings::read();
		$category = Chat_Category::of( $settings );
		if ( ! is_array( $tags ) || 'functional' === $category || ! Chat_Category::is_ours( $settings ) || self::waits_by_itself( $settings ) ) {
			return $tags;
		}
		$tags[] = [
			'name'     => 'smartsupp',
			'category' => 'statistics-anonymous' === $category ? 'statistics' : $category,
			'urls'     => [ 'www.smartsuppchat.com/loader.js' ],
		];
		return $tags;
	}

	/**
	 * Whether our tag waits for consent itself, with its button in the place of the chat: held back by Complianz too, it
	 * could not show that. Without the WP Consent API it would not hear of Complianz's answer.
	 *
	 * @param Settings $settings The site's settings.
	 */
	private static function waits_by_itself( Settings $settings ): bool {
		$source = $settings->text( 'consentSource' );
		return 'consent' === $settings->text( 'startChat' ) && 'none' !== $source && ( 'auto' !== $source || function_exists( 'wp_has_consent' ) );
	}
}
