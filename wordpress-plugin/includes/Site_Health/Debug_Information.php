<?php
/**
 * Debug information of Site Health.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Cache\Page_Cache;
use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Origins;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Adds what somebody needs who is asked for help. The chat key is private: it is shown, and not copied.
 */
final class Debug_Information {
	/**
	 * Adds the section.
	 *
	 * @param mixed $information The sections.
	 * @return mixed
	 */
	public static function add( $information ) {
		if ( ! is_array( $information ) || ! Settings::definition() ) {
			return $information;
		}
		$information[ Plugin::SLUG ] = [
			'label'  => __( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
			'fields' => self::of_status() + self::of_settings(),
		];
		return $information;
	}

	/**
	 * How things stand.
	 *
	 * @return array<array{label: string, value: string, debug: string}>
	 */
	private static function of_status(): array {
		$caches = Page_Cache::names();
		$status = [ 'pageCache' => '' === $caches ? null : $caches ] + Status::of( Settings::read() );
		$labels = [
			'version'   => __( 'Version', 'ga4-bridge-for-smartsupp' ),
			'chat'      => __( 'Chat', 'ga4-bridge-for-smartsupp' ),
			'analytics' => __( 'Events', 'ga4-bridge-for-smartsupp' ),
			'site'      => __( 'Site', 'ga4-bridge-for-smartsupp' ),
			'seen'      => __( 'Last look in a browser', 'ga4-bridge-for-smartsupp' ),
			'scan'      => __( 'Last scan of the HTML', 'ga4-bridge-for-smartsupp' ),
			'account'   => __( 'Last account check', 'ga4-bridge-for-smartsupp' ),
			'pageCache' => __( 'Page cache', 'ga4-bridge-for-smartsupp' ),
		];
		$fields = [];
		foreach ( $labels as $name => $label ) {
			$member = $status[ $name ] ?? null;
			$text   = is_array( $member ) ? $member['sentence'] ?? null : null;
			// What is copied is for people who may not read the site's language.
			$debug           = is_array( $member ) ? array_diff_key( $member, [ 'sentence' => true ] ) : $member;
			$debug           = is_string( $debug ) ? $debug : (string) wp_json_encode( $debug, JSON_UNESCAPED_SLASHES );
			$fields[ $name ] = [
				'label' => $label,
				'value' => is_string( $text ) ? $text : ( null === $member ? '-' : $debug ),
				'debug' => $debug,
			];
		}
		return $fields;
	}

	/**
	 * The settings, each with where it comes from.
	 *
	 * @return array<array{label: string, value: string, debug: string, private: bool}>
	 */
	private static function of_settings(): array {
		$settings = Settings::read();
		$sources  = Origins::sources( $settings );
		$fields   = [];
		foreach ( $settings->all() as $name => $value ) {
			$text            = is_string( $value ) ? $value : (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
			$text            = '' === $text ? '-' : $text;
			$source          = $sources[ $name ] ?? 'default';
			$fields[ $name ] = [
				'label'   => (string) $name,
				'value'   => 'default' === $source ? $text : "$text ($source)",
				'debug'   => "$text ($source)",
				'private' => 'chatKey' === $name,
			];
		}
		return $fields;
	}
}
