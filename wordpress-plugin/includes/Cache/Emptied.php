<?php
/**
 * What became of emptying the page cache.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cache;

use Ga4BridgeForSmartsupp\Settings\Fault;

defined( 'ABSPATH' ) || exit;

/**
 * Who was told, who gave up, and who can only be emptied by hand. Nobody can say whether a cache is empty: some do it
 * later, or on another server.
 */
final class Emptied {
	/**
	 * The names of those that were told and took it.
	 *
	 * @var list<string>
	 */
	public $told;

	/**
	 * Those that gave up, with what they said.
	 *
	 * @var list<array{name: string, problem: string}>
	 */
	public $failed;

	/**
	 * The names of those that others cannot tell.
	 *
	 * @var list<string>
	 */
	public $by_hand;

	/**
	 * An outcome of these parts.
	 *
	 * @param string[]                               $told    See above.
	 * @param array{name: string, problem: string}[] $failed  See above.
	 * @param string[]                               $by_hand See above.
	 * @phpstan-param list<string> $told
	 * @phpstan-param list<array{name: string, problem: string}> $failed
	 * @phpstan-param list<string> $by_hand
	 */
	public function __construct( array $told, array $failed, array $by_hand ) {
		$this->told    = $told;
		$this->failed  = $failed;
		$this->by_hand = $by_hand;
	}

	/**
	 * What kept all or one of them from being told: `no_page_cache`, `by_hand` or `not_emptied`; empty where nothing did.
	 */
	public function problem(): string {
		if ( $this->failed ) {
			return 'not_emptied';
		}
		if ( $this->told ) {
			return '';
		}
		return $this->by_hand ? 'by_hand' : 'no_page_cache';
	}

	/**
	 * The outcome in words.
	 */
	public function message(): string {
		if ( 'no_page_cache' === $this->problem() ) {
			return __( 'No page cache that is known here is active. If visitors still get the old pages, empty the cache of your host.', 'ga4-bridge-for-smartsupp' );
		}
		$sentences = [];
		foreach ( $this->told as $name ) {
			/* translators: %s: the name of a plugin that caches pages, such as WP Rocket. */
			$sentences[] = sprintf( __( '%s was told to empty its page cache.', 'ga4-bridge-for-smartsupp' ), $name );
		}
		foreach ( $this->failed as [ 'name' => $name, 'problem' => $problem ] ) {
			$sentences[] = '' === $problem
				/* translators: %s: the name of a plugin that caches pages, such as WP Rocket. */
				? sprintf( __( '%s did not empty its page cache and did not say why. Empty it in its own settings.', 'ga4-bridge-for-smartsupp' ), $name )
				/* translators: 1: the name of a plugin that caches pages, such as WP Rocket, 2: an error message. */
				: sprintf( __( '%1$s did not empty its page cache: “%2$s” Empty it in its own settings.', 'ga4-bridge-for-smartsupp' ), $name, Fault::shown( $problem ) );
		}
		foreach ( $this->by_hand as $name ) {
			/* translators: %s: the name of a plugin or a host that caches pages, such as Kinsta. */
			$sentences[] = sprintf( __( '%s cannot be told from here: empty its page cache in its own settings.', 'ga4-bridge-for-smartsupp' ), $name );
		}
		return implode( ' ', $sentences );
	}
}
