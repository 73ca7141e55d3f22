<?php
/**
 * The status over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Account\Check;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\State;
use Ga4BridgeForSmartsupp\Status\Site;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Says how things stand, confirms the site, and asks Smartsupp about the account.
 */
final class Status_Routes {
	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		Routes::add( '/status', [ Routes::method( 'GET', [ self::class, 'status' ] ) ], [ Schemas::class, 'status' ] );
		Routes::add( '/site/confirm', [ Routes::method( 'POST', [ self::class, 'confirm' ] ) ], [ Schemas::class, 'status' ] );
		Routes::add( '/account/check', [ Routes::method( 'POST', [ self::class, 'check_account' ] ) ], [ Schemas::class, 'status' ] );
	}

	/**
	 * Answers GET status: what happens on the pages, and why the rest does not.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function status() {
		return Settings::definition() ? Status::of( Settings::read() ) : Routes::not_built();
	}

	/**
	 * Answers POST site/confirm: says that this site is meant to be where it is.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function confirm() {
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		return Site::confirm() ? self::status() : self::not_stored( Settings::OPTION );
	}

	/**
	 * Answers POST account/check: asks Smartsupp about the account of the chat key.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function check_account() {
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		$answer = Check::run();
		return $answer['stored'] ? self::status() : self::not_stored( State::OPTION );
	}

	/**
	 * The answer where WordPress did not store what it was given.
	 *
	 * @param string $option The option's name.
	 */
	public static function not_stored( string $option ): \WP_Error {
		return new \WP_Error(
			'ga4_bridge_for_smartsupp_not_stored',
			sprintf(
				/* translators: %s: the name of an option. */
				__( 'The result was not stored: after saving, WordPress has another value in its option “%s”. Try again; if it stays so, the error log of PHP may say more, or another plugin changes this option.', 'ga4-bridge-for-smartsupp' ),
				$option
			),
			[ 'status' => 500 ]
		);
	}
}
