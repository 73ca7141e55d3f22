<?php
/**
 * Settings on their way from site to site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Exports the settings that hold, and imports such an export: what stands in it is set, the rest stays as it is.
 */
final class Transfer {
	public const FORMAT  = 'ga4-bridge-for-smartsupp';
	public const VERSION = 1;

	/** Many times what the fullest settings take, in bytes. */
	private const LARGEST = 200000;

	/** The envelope, the settings, a list, its entry, the entry's members. */
	private const DEEPEST = 5;

	/**
	 * The settings that hold, in an envelope that says where they come from.
	 *
	 * @param bool   $with_key Whether the chat key goes along. It is no secret on a page, but belongs to one account.
	 * @param string $scope    Settings::SITE or Settings::NETWORK.
	 * @return array<string, mixed>
	 */
	public static function export( bool $with_key = true, string $scope = Settings::SITE ): array {
		$settings = Settings::read( $scope );
		$values   = $settings->all() + ( Settings::NETWORK === $scope ? [ 'locked' => $settings->locked() ] : [] );
		if ( ! $with_key ) {
			unset( $values['chatKey'] );
		}
		return [
			'format'        => self::FORMAT,
			'version'       => self::VERSION,
			'pluginVersion' => Upgrades::version(),
			'site'          => home_url( '/' ),
			'date'          => gmdate( 'Y-m-d\TH:i:s\Z' ),
			'scope'         => $scope,
			'settings'      => $values,
		];
	}

	/**
	 * Stores what stands in an export: all of it, or nothing.
	 *
	 * @param mixed       $export   What export gave, decoded or as its JSON.
	 * @param bool        $dry_run  Whether only to say what would become of it.
	 * @param string      $scope    Settings::SITE or Settings::NETWORK.
	 * @param string|null $revision Of the settings that the change was made on.
	 */
	public static function import( $export, bool $dry_run = false, string $scope = Settings::SITE, ?string $revision = null ): Outcome {
		$opened = self::opened( $export, $scope );
		return $opened instanceof Fault
			? Outcome::invalid( Settings::read( $scope ), [ $opened ] )
			: Store::change( $opened, $dry_run, $scope, $revision );
	}

	/**
	 * The settings in an export, or what is wrong with it.
	 *
	 * @param mixed  $export As above.
	 * @param string $scope  As above.
	 * @return array<mixed>|Fault
	 */
	private static function opened( $export, string $scope ) {
		$text = is_string( $export ) ? $export : (string) wp_json_encode( $export );
		if ( strlen( $text ) > self::LARGEST ) {
			return new Fault( 'export', strlen( $text ), 'export_too_large', [ 'maximum' => self::LARGEST ] );
		}
		// An editor may have put a byte order mark in front.
		$envelope = json_decode( (string) preg_replace( '/^\xEF\xBB\xBF/', '', $text ), true, self::DEEPEST + 1 );
		if ( JSON_ERROR_DEPTH === json_last_error() ) {
			return new Fault( 'export', self::DEEPEST, 'export_too_deep' );
		}
		if ( ! is_array( $envelope ) || self::FORMAT !== ( $envelope['format'] ?? null ) || ! is_array( $envelope['settings'] ?? null ) ) {
			return new Fault( 'export', is_string( $export ) ? $export : $envelope, 'export_unknown' );
		}
		$version = $envelope['version'] ?? null;
		if ( self::VERSION !== $version ) {
			return new Fault( 'version', $version, 'export_newer' );
		}
		$from = $envelope['scope'] ?? Settings::SITE;
		if ( $from !== $scope ) {
			return new Fault( 'scope', $from, 'export_of_other_scope', [ 'enum' => [ $scope ] ] );
		}
		$plugin = $envelope['pluginVersion'] ?? null;
		return Upgrades::upgraded( $envelope['settings'], is_string( $plugin ) ? $plugin : '' );
	}
}
