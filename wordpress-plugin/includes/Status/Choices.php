<?php
/**
 * What settings can be chosen of.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Visitors\Shop;

defined( 'ABSPATH' ) || exit;

/**
 * The roles, post types and environments of the current site, for whoever chooses among them.
 */
final class Choices {
	/** Those that WordPress knows; wp_get_environment_type() has no list. */
	private const ENVIRONMENTS = [ 'production', 'staging', 'development', 'local' ];

	/**
	 * All of them.
	 *
	 * @return array{roles: list<array{slug: string, name: string}>, postTypes: list<array{slug: string, label: string}>, environments: list<string>, environment: string, language: string, shop: bool}
	 *         `language` is the site's, such as de_DE; `shop`: WooCommerce is active.
	 */
	public static function of_this_site(): array {
		return [
			'roles'        => self::roles(),
			'postTypes'    => self::post_types(),
			'environments' => self::ENVIRONMENTS,
			'environment'  => wp_get_environment_type(),
			'language'     => get_locale(),
			'shop'         => Shop::is_active(),
		];
	}

	/**
	 * The roles, with their names in the language of whoever asks.
	 *
	 * @return list<array{slug: string, name: string}>
	 */
	private static function roles(): array {
		$roles = [];
		foreach ( wp_roles()->get_names() as $slug => $name ) {
			$roles[] = [
				'slug' => (string) $slug,
				'name' => translate_user_role( $name ),
			];
		}
		return $roles;
	}

	/**
	 * The post types that have pages of their own.
	 *
	 * @return list<array{slug: string, label: string}>
	 */
	private static function post_types(): array {
		$types = [];
		foreach ( get_post_types( [], 'objects' ) as $type ) {
			if ( is_post_type_viewable( $type ) ) {
				$types[] = [
					'slug'  => $type->name,
					'label' => $type->label,
				];
			}
		}
		return $types;
	}
}
