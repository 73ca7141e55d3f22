<?php
/**
 * Why something is not printed.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * One list of reasons, two answers: the first reason to start no chat, and the first to print nothing for Google
 * Analytics. A reason is a code; Page_Reasons has the sentences. Everything is in one file, since visitors load it.
 */
final class Page_Rules {
	/**
	 * The kind of look that this request is by its signed address: `look`, `chat`, or empty for a visitor's request.
	 *
	 * @var string
	 */
	public static $look = '';

	/**
	 * Why nothing is printed on this page.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{chat: string|null, analytics: string|null} Null where it is printed.
	 */
	public static function of_this_page( Settings $settings ): array {
		return self::reasons( $settings, self::rule( $settings ), 'page' );
	}

	/**
	 * Why nothing is printed on any page of the site.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{chat: string|null, analytics: string|null} Null where it is printed, unless a page has a reason.
	 */
	public static function of_any_page( Settings $settings ): array {
		return self::reasons( $settings, self::of_whole_site( $settings ), 'site' );
	}

	/**
	 * Why a chat that others start is told nothing on this page; null where it may be.
	 *
	 * @param Settings $settings The site's settings.
	 */
	public static function for_chat_elsewhere( Settings $settings ): ?string {
		return self::filtered( self::rule( $settings ), 'chat', 'page' );
	}

	/**
	 * What keeps this page silent.
	 *
	 * @param Settings $settings The site's settings.
	 */
	private static function rule( Settings $settings ): ?string {
		return self::kind_of_page() ?? self::of_whole_site( $settings ) ?? self::rule_of_page( $settings );
	}

	/**
	 * The two answers.
	 *
	 * @param Settings    $settings The site's settings.
	 * @param string|null $rule     What a rule or the kind of page says.
	 * @param string      $where    `page` or `site`.
	 * @return array{chat: string|null, analytics: string|null}
	 */
	private static function reasons( Settings $settings, ?string $rule, string $where ): array {
		$chat      = self::no_chat( $settings );
		$analytics = 'no_key' === $chat ? 'no_key' : null;
		if ( 'chat' === self::$look ) {
			// Somebody asked for this one page, with everything, to see whether the account delivers.
			return compact( 'chat', 'analytics' );
		}
		if ( false === $settings->plan_has_analytics() ) {
			$analytics = 'plan_without_analytics';
		}
		$analytics = $analytics ?? self::filtered( $rule, 'analytics', $where );
		$chat      = $chat ?? self::filtered( $rule, 'chat', $where ) ?? ( 'look' === self::$look ? 'look' : null );
		return compact( 'chat', 'analytics' );
	}

	/**
	 * A rule's answer as other plugins change it: null prints, a code of theirs does not. Anything else is not understood
	 * and changes nothing. They are not asked where a chat would be started twice, without a key, or for nothing.
	 *
	 * @param string|null $reason What the rules say.
	 * @param string      $what   `chat` or `analytics`.
	 * @param string      $where  `page`, or `site` where no page is being made.
	 */
	private static function filtered( ?string $reason, string $what, string $where ): ?string {
		/**
		 * Filters why a page gets no chat, or no chat events: to add a reason of one's own, or to lift one of a rule. Not asked
		 * where a chat would be started twice or without a key, nor about events that the plan has none of.
		 *
		 * @since 0.1.0
		 *
		 * @param string|null $reason What the rules say; null where nothing stands against it. Your own: at most 40 lower-case
		 *                            letters, digits and underscores, a letter first.
		 * @param string      $what   `chat` or `analytics`.
		 * @param string      $where  `page`, or `site` where no page is being made.
		 */
		$given = apply_filters( 'ga4_bridge_for_smartsupp_reason_not_to_print', $reason, $what, $where );
		return null === $given || ( is_string( $given ) && 1 === preg_match( '/^[a-z][a-z0-9_]{0,39}$/D', $given ) ) ? $given : $reason;
	}

	/**
	 * Why the chat is nowhere started by this plugin, whatever the page.
	 *
	 * @param Settings $settings The site's settings.
	 */
	private static function no_chat( Settings $settings ): ?string {
		if ( 'plugin' !== $settings->text( 'chatSource' ) ) {
			return 'chat_elsewhere';
		}
		if ( null !== self::official_key() ) {
			return 'official_plugin_active';
		}
		return 1 === preg_match( '/^[0-9a-f]{16,64}$/iD', $settings->text( 'chatKey' ) ) ? null : 'no_key';
	}

	/**
	 * The key of the chat that Smartsupp's own plugin prints, null where it prints none. That plugin is looked for first:
	 * asking for an option that is not there would cost every page a query.
	 */
	public static function official_key(): ?string {
		if ( '' === Plugin::active_plugin_in( Plugin::OFFICIAL ) ) {
			return null;
		}
		$option = get_option( 'smartsupp', [] );
		$key    = is_array( $option ) && ! empty( $option['active'] ) ? $option['chat-id'] ?? '' : '';
		return is_string( $key ) && '' !== trim( $key ) ? trim( $key ) : null;
	}

	/**
	 * What keeps the whole site silent.
	 *
	 * @param Settings $settings The site's settings.
	 */
	private static function of_whole_site( Settings $settings ): ?string {
		if ( ! $settings->is_confirmed() ) {
			return 'site_not_confirmed';
		}
		return in_array( wp_get_environment_type(), self::texts( $settings, 'hideInEnvironments' ), true ) ? 'environment' : null;
	}

	/**
	 * What makes this page one without visitors, null for an ordinary one.
	 */
	private static function kind_of_page(): ?string {
		if ( self::is_amp() ) {
			return 'amp';
		}
		if ( is_feed() ) {
			return 'feed';
		}
		if ( is_embed() ) {
			return 'embed';
		}
		if ( is_customize_preview() ) {
			return 'customizer';
		}
		return is_preview() ? 'preview' : null;
	}

	/**
	 * Whether the page is made as AMP, by any of the plugins for that.
	 */
	public static function is_amp(): bool {
		foreach ( [ 'amp_is_request', 'is_amp_endpoint', 'ampforwp_is_amp_endpoint' ] as $is_amp ) {
			if ( function_exists( $is_amp ) && $is_amp() ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Which of the owner's rules speaks against this page or its reader.
	 *
	 * @param Settings $settings The site's settings.
	 */
	private static function rule_of_page( Settings $settings ): ?string {
		$roles = self::texts( $settings, 'hideForRoles' );
		// Nothing of a reader gets into a cached page: without a role everybody is the same visitor, and what is made for
		// somebody logged in is not what page caches keep.
		if ( $roles && ( array_intersect( $roles, wp_get_current_user()->roles ) || ( in_array( 'administrator', $roles, true ) && is_super_admin() ) ) ) {
			return 'role';
		}
		$types = self::texts( $settings, 'hideOnPostTypes' );
		if ( $types && ( is_singular( $types ) || is_post_type_archive( $types ) ) ) {
			return 'post_type';
		}
		$hidden = self::texts( $settings, 'hideOnPaths' );
		$shown  = self::texts( $settings, 'showOnPaths' );
		return ( $hidden && self::is_on_path( $hidden ) ) || ( $shown && ! self::is_on_path( $shown ) ) ? 'path' : null;
	}

	/**
	 * The texts of a setting that is a list.
	 *
	 * @param Settings $settings The site's settings.
	 * @param string   $name     The setting's name.
	 * @return list<string>
	 */
	private static function texts( Settings $settings, string $name ): array {
		$texts = $settings->all()[ $name ] ?? [];
		return $texts ? array_values( array_filter( (array) $texts, 'is_string' ) ) : [];
	}

	/**
	 * Whether the path of the request fits one of the patterns.
	 *
	 * @param string[] $patterns Paths, `*` in them for any characters.
	 */
	private static function is_on_path( array $patterns ): bool {
		$address = $_SERVER['REQUEST_URI'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared; sanitizing would change it.
		$path    = is_string( $address ) ? (string) preg_replace( '~^https?://[^/]*|[?#].*$~is', '', $address ) : '';
		foreach ( $patterns as $pattern ) {
			if ( self::fits( self::comparable( $path ), self::comparable( $pattern ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A path or a pattern as they are compared: decoded, in small letters, and with a slash at the end, since WordPress
	 * shows one page under all of these.
	 *
	 * @param string $text A path or a pattern.
	 */
	private static function comparable( string $text ): string {
		$text = rawurldecode( $text );
		$text = function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text );
		return '*' === substr( $text, -1 ) ? $text : rtrim( $text, '/' ) . '/';
	}

	/**
	 * Whether a path fits a pattern. Part by part: a regular expression takes long over a pattern with many stars.
	 *
	 * @param string $path    The whole path.
	 * @param string $pattern The pattern.
	 */
	private static function fits( string $path, string $pattern ): bool {
		$parts = explode( '*', $pattern );
		$start = array_shift( $parts );
		$end   = array_pop( $parts );
		if ( null === $end ) {
			return $path === $start;
		}
		$at   = strlen( $start );
		$last = strlen( $path ) - strlen( $end );
		if ( substr( $path, 0, $at ) !== $start ) {
			return false;
		}
		foreach ( $parts as $part ) {
			$found = '' === $part ? $at : strpos( $path, $part, $at );
			if ( false === $found ) {
				return false;
			}
			$at = $found + strlen( $part );
		}
		return $last >= $at && (string) substr( $path, $last ) === $end;
	}
}
