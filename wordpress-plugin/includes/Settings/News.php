<?php
/**
 * What others hear of a change.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Tells other plugins that settings were stored, and that pages are others now.
 */
final class News {
	/**
	 * Tells them.
	 *
	 * @param Settings $before What held.
	 * @param Settings $after  What holds.
	 */
	public static function tell( Settings $before, Settings $after ): void {
		$scope = $before->scope();
		/**
		 * Fires when settings were stored.
		 *
		 * @since 0.1.0
		 *
		 * @param array  $after  Every setting with its value.
		 * @param array  $before The same before.
		 * @param string $scope  `site` or `network`.
		 */
		do_action( 'ga4_bridge_for_smartsupp_saved', $after->all(), $before->all(), $scope );
		$names = array_column( Origins::changes( $before, $after ), 'field' );
		if ( null !== $before->confirmed() && $before->confirmed() !== $after->confirmed() ) {
			$names[] = 'site';
		}
		if ( $names ) {
			/**
			 * Fires when the pages of the site, or of the sites of the network, are others than before: a page cache may want
			 * to forget them.
			 *
			 * @since 0.1.0
			 *
			 * @param string[] $names What changed: settings, `locked` (of the network) or `site` (it was confirmed anew).
			 * @param string   $scope `site` or `network`.
			 */
			do_action( 'ga4_bridge_for_smartsupp_page_changed', $names, $scope );
		}
	}

	/**
	 * Keeps what was stored before, so that the change can be undone, where it changed a setting.
	 *
	 * @param Settings $before What held.
	 * @param Settings $after  What holds.
	 */
	public static function keep( Settings $before, Settings $after ): void {
		// To confirm the site is no change of settings, and must not cost the way back to the last one.
		if ( Origins::revision( $before ) !== Origins::revision( $after ) ) {
			State::put(
				'previous',
				[
					'date' => gmdate( 'Y-m-d\TH:i:s\Z' ),
					'row'  => Origins::row( $before ),
				],
				$before->scope()
			);
		}
	}
}
