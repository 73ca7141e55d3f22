<?php
/**
 * What Smartsupp says of the account.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Account;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Chat_Key;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\State;

defined( 'ABSPATH' ) || exit;

/**
 * Asks for the public configuration of the chat key's account: what every visitor's chat box asks for too. Only where
 * somebody wants it, by a click or a command. The answer is not documented, so it is read with care; it suggests and
 * never sets.
 */
final class Check {
	private const ADDRESS = 'https://bootstrap.smartsuppchat.com/widget/%s.json';

	/** Bytes; no account's configuration is near as long. */
	private const LONGEST = 500000;

	/** Seconds. */
	private const TIMEOUT = 5;

	/**
	 * Asks, and keeps the answer as the last one.
	 *
	 * @return array{result: string, sentence: string, googleAnalytics: bool|null, plan: string|null, suggestedPlan: string|null, date: string, outdated: bool, stored: bool}
	 */
	public static function run(): array {
		$settings = Settings::read();
		$key      = strtolower( $settings->text( 'chatKey' ) );
		$answer   = 1 === preg_match( '/^[0-9a-f]{16,64}$/D', $key ) ? self::ask( $key ) : [ 'result' => 'no_key' ];
		$kept     = $answer + [
			'key'  => Chat_Key::fingerprint( $key ),
			'date' => gmdate( 'Y-m-d\TH:i:s\Z' ),
		];
		State::put( 'account', $kept );
		return self::described( $kept, $settings ) + [ 'stored' => State::get( 'account' ) === $kept ];
	}

	/**
	 * The last answer; null where nobody has asked, or what is stored is damaged.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{result: string, sentence: string, googleAnalytics: bool|null, plan: string|null, suggestedPlan: string|null, date: string, outdated: bool}|null
	 */
	public static function last( Settings $settings ): ?array {
		$kept = State::get( 'account' );
		$date = is_array( $kept ) ? $kept['date'] ?? null : null;
		if ( ! is_array( $kept ) || ! is_string( $date ) || false === strtotime( $date ) || ! is_string( $kept['result'] ?? null ) ) {
			return null;
		}
		return self::described( $kept, $settings );
	}

	/**
	 * An answer as the outside gets it.
	 *
	 * @param array<mixed> $kept     `result`, `date`, `key`, and where Smartsupp told `googleAnalytics` and `plan`.
	 * @param Settings     $settings The site's settings.
	 * @return array{result: string, sentence: string, googleAnalytics: bool|null, plan: string|null, suggestedPlan: string|null, date: string, outdated: bool}
	 */
	private static function described( array $kept, Settings $settings ): array {
		$connected = $kept['googleAnalytics'] ?? null;
		$connected = is_bool( $connected ) ? $connected : null;
		$plan      = in_array( $kept['plan'] ?? null, [ 'free', 'standard', 'pro' ], true ) ? (string) $kept['plan'] : null;
		$result    = is_string( $kept['result'] ) ? $kept['result'] : '';
		$outdated  = Chat_Key::fingerprint( $settings->text( 'chatKey' ) ) !== ( $kept['key'] ?? null );
		// An account with Google Analytics has STANDARD at least; which one, only its plan tells.
		$suggested = $plan ?? ( true === $connected && true !== $settings->plan_has_analytics() ? 'standard' : null );
		return [
			'result'          => $result,
			'sentence'        => Check_Sentences::say( $result, $connected ),
			'googleAnalytics' => $connected,
			'plan'            => $plan,
			'suggestedPlan'   => $outdated || $suggested === $settings->text( 'plan' ) ? null : $suggested,
			'date'            => is_string( $kept['date'] ) ? $kept['date'] : '',
			'outdated'        => $outdated,
		];
	}

	/**
	 * What Smartsupp answers for a key.
	 *
	 * @param string $key Hexadecimal.
	 * @return array{result: string, googleAnalytics?: bool, plan?: string}
	 */
	private static function ask( string $key ): array {
		$version  = Plugin::built( 'data' )['version'] ?? '';
		$response = wp_safe_remote_get(
			sprintf( self::ADDRESS, $key ),
			[
				'timeout'             => self::TIMEOUT,
				'redirection'         => 2,
				'limit_response_size' => self::LONGEST,
				'headers'             => [ 'Accept' => 'application/json' ],
				// WordPress would add the site's address.
				'user-agent'          => 'GA4 Bridge for Smartsupp/' . ( is_string( $version ) ? $version : '' ),
			]
		);
		if ( is_wp_error( $response ) ) {
			return [ 'result' => self::failure( $response ) ];
		}
		$code = (int) wp_remote_retrieve_response_code( $response );
		$body = wp_remote_retrieve_body( $response );
		if ( 200 !== $code ) {
			return [ 'result' => 404 === $code ? 'unknown_key' : ( $code >= 500 ? 'server_error' : 'refused' ) ];
		}
		// A longer answer was cut, so it is no JSON.
		$account = json_decode( $body, true, 20 );
		return is_array( $account ) && [] !== $account && ! isset( $account[0] ) ? self::read( $account ) : [ 'result' => 'odd_answer' ];
	}

	/**
	 * What of the answer means something to us. Each member may be missing, or another thing than it was.
	 *
	 * @param array<mixed> $account The answer.
	 * @return array{result: string, googleAnalytics?: bool, plan?: string}
	 */
	private static function read( array $account ): array {
		$config = is_array( $account['config'] ?? null ) ? $account['config'] : [];
		$found  = [ 'result' => 'known' ];
		$google = $account['googleAnalyticsEnabled'] ?? $config['googleAnalyticsEnabled'] ?? null;
		if ( is_bool( $google ) || 0 === $google || 1 === $google ) {
			$found['googleAnalytics'] = (bool) $google;
		}
		$plan = $account['packageName'] ?? $config['packageName'] ?? null;
		if ( is_string( $plan ) && strlen( $plan ) < 100 && 1 === preg_match( '/\b(free|standard|pro)\b/i', $plan, $name ) ) {
			$found['plan'] = strtolower( $name[1] );
		}
		return $found;
	}

	/**
	 * Why there was no answer.
	 *
	 * @param \WP_Error $error What WordPress says.
	 */
	private static function failure( \WP_Error $error ): string {
		// Asked once more: without a name server WordPress fails before it looks whether it may call.
		if ( 'http_request_not_executed' === $error->get_error_code() || ( new \WP_Http() )->block_request( sprintf( self::ADDRESS, '' ) ) ) {
			return 'blocked';
		}
		return 1 === preg_match( '/timed? ?out|cURL error 28\b/i', $error->get_error_message() ) ? 'timeout' : 'unreachable';
	}
}
