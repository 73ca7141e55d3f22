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
 * Names the chat's loader to Complianz, which then runs our tag only after the visitor allowed its category. Chat events lose
 * nothing by it: there are none before the chat runs. Where the tag loads the Google tag as well, that waits with the chat,
 * and a visitor who allows statistics only is not counted. A tag without the chat has no loader in it and is left alone.
 * Loaded only where Complianz asks.
 */
final class Complianz {
	/** What of our tag Complianz looks for. */
	private const LOADER = 'www.smartsuppchat.com/loader.js';

	/**
	 * Adds the loader to the scripts that wait for consent.
	 *
	 * @param mixed $tags The known scripts.
	 * @return mixed
	 */
	public static function add_script( $tags ) {
		$category = self::category();
		if ( ! is_array( $tags ) || '' === $category ) {
			return $tags;
		}
		$tags[] = self::has_categories() ? [
			'name'     => 'smartsupp',
			'category' => $category,
			'urls'     => [ self::LOADER ],
		] : self::LOADER;
		return $tags;
	}

	/**
	 * Has the banner ask for marketing where our tag waits for it. Else a site that named no advertising to Complianz would
	 * have a banner without that box.
	 *
	 * @param mixed $uses Whether the site uses marketing.
	 * @return mixed
	 */
	public static function use_marketing( $uses ) {
		return 'marketing' === self::category() ? true : $uses;
	}

	/**
	 * The category that our tag waits for; empty where it is not held back.
	 */
	private static function category(): string {
		$settings = Settings::read();
		$category = Chat_Category::of( $settings );
		if ( 'functional' === $category || ! Chat_Category::is_ours( $settings ) || self::waits_by_itself( $settings ) ) {
			return '';
		}
		if ( ! self::has_categories() ) {
			return 'marketing';
		}
		return 'statistics-anonymous' === $category ? 'statistics' : $category;
	}

	/**
	 * Whether scripts can have a category, as from Complianz 6 on. Before, each is an address, all of them wait for marketing,
	 * and anything else breaks the page. Its newer versions name theirs in a constant with capitals.
	 */
	private static function has_categories(): bool {
		$version = defined( 'cmplz_version' ) ? constant( 'cmplz_version' ) : null;
		return ! is_string( $version ) || version_compare( $version, '6', '>=' );
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
