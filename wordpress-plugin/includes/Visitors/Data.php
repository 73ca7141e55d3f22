<?php
/**
 * What the chat is told of a visitor.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Visitors;

use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Puts together what the site's owner chose of a user, in the vendor's terms: name, email, and variables with a label.
 */
final class Data {
	/** As long as a text for the chat may be. */
	private const MAX_LENGTH = 500;

	/** What the chat box has a command for; `phone` only where a filter adds it. */
	private const COMMANDS = [ 'name', 'email', 'phone' ];

	/**
	 * What of a user the settings choose.
	 *
	 * @param Settings $settings The site's settings.
	 * @return list<string>
	 */
	public static function fields( Settings $settings ): array {
		return array_values( array_filter( (array) ( $settings->all()['visitorData'] ?? [] ), 'is_string' ) );
	}

	/**
	 * These data of a user. What is chosen and not known is empty, so that it takes the place of an earlier visitor's.
	 *
	 * @param \WP_User $user   The user.
	 * @param string[] $fields What is chosen.
	 * @return array{name?: string, email?: string, phone?: string, variables?: array<string, array{label: string, value: string}>}
	 */
	public static function of( \WP_User $user, array $fields ): array {
		$data      = array_intersect_key(
			[
				'name'  => $user->display_name,
				'email' => $user->user_email,
			],
			array_flip( $fields )
		);
		$variables = self::variables( $user, $fields );
		/**
		 * Filters what the chat is told of a logged-in visitor.
		 *
		 * @since 0.1.0
		 *
		 * @param array    $data `name`, `email` and `phone`, texts; `variables`: name → `label` and `value`.
		 * @param \WP_User $user The visitor.
		 */
		$given = apply_filters( 'ga4_bridge_for_smartsupp_visitor_data', $data + compact( 'variables' ), $user );
		return self::sound( is_array( $given ) ? $given : [] );
	}

	/**
	 * What the chat box has no command for.
	 *
	 * @param \WP_User $user   The user.
	 * @param string[] $fields What is chosen.
	 * @return array<string, array{label: string, value: string}>
	 */
	private static function variables( \WP_User $user, array $fields ): array {
		$variables = [];
		if ( in_array( 'role', $fields, true ) ) {
			$variables['role'] = [
				'label' => __( 'Role', 'ga4-bridge-for-smartsupp' ),
				'value' => self::role( $user ),
			];
		}
		if ( in_array( 'orders', $fields, true ) && Shop::is_active() ) {
			$variables['orders'] = [
				'label' => __( 'Orders', 'ga4-bridge-for-smartsupp' ),
				'value' => Shop::orders( $user->ID ),
			];
		}
		if ( in_array( 'spent', $fields, true ) && Shop::is_active() ) {
			$variables['spent'] = [
				'label' => __( 'Total spent', 'ga4-bridge-for-smartsupp' ),
				'value' => Shop::spent( $user->ID ),
			];
		}
		return $variables;
	}

	/**
	 * The name of the user's first role on this site.
	 *
	 * @param \WP_User $user The user.
	 */
	private static function role( \WP_User $user ): string {
		$role = (string) current( $user->roles );
		return translate_user_role( wp_roles()->get_names()[ $role ] ?? $role );
	}

	/**
	 * What of a filter's answer the chat box can take.
	 *
	 * @param array<mixed> $given The answer.
	 * @return array{name?: string, email?: string, phone?: string, variables?: array<string, array{label: string, value: string}>}
	 */
	private static function sound( array $given ): array {
		$sound = [];
		foreach ( self::COMMANDS as $name ) {
			if ( is_scalar( $given[ $name ] ?? null ) ) {
				$sound[ $name ] = self::text( $given[ $name ] );
			}
		}
		$variables = [];
		foreach ( array_filter( is_array( $given['variables'] ?? null ) ? $given['variables'] : [], 'is_array' ) as $name => $variable ) {
			$label = $variable['label'] ?? null;
			$value = $variable['value'] ?? null;
			if ( is_string( $name ) && 1 === preg_match( '/^[A-Za-z][A-Za-z0-9_]{0,39}$/D', $name ) && is_scalar( $label ) && is_scalar( $value ) ) {
				$variables[ $name ] = [
					'label' => self::text( $label ),
					'value' => self::text( $value ),
				];
			}
		}
		return $sound + ( $variables ? compact( 'variables' ) : [] );
	}

	/**
	 * A value as text, of bounded length.
	 *
	 * @param bool|float|int|string $value The value.
	 */
	private static function text( $value ): string {
		$text = wp_check_invalid_utf8( (string) $value, true );
		return function_exists( 'mb_substr' ) ? mb_substr( $text, 0, self::MAX_LENGTH, 'UTF-8' ) : substr( $text, 0, self::MAX_LENGTH );
	}
}
