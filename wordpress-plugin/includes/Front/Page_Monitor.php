<?php
/**
 * What the monitor is told.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Tells whoever may manage the plugin and has opened the monitor why something is not printed on a page; where the page's
 * script is not printed, it brings the monitor itself. Loaded only under the monitor's address.
 */
final class Page_Monitor {
	/** A function expression of window, the reasons' sentences, and the monitor's address where nobody else brings it. */
	private const SCRIPT = '(function(w,r,u){try{(w.smartsuppGa4=w.smartsuppGa4||{}).reasons=r;if(!u)return;var d=w.document,s=d.createElement("script");s.nonce=Object(d.currentScript).nonce;s.src=u;d.head.appendChild(s)}catch(e){}})';

	/**
	 * The JavaScript for this page, nothing where there is nobody to tell, or nothing to say.
	 *
	 * @param array{chat: string|null, analytics: string|null} $reasons Why something is not printed.
	 * @param string                                           $monitor The address of the monitor.
	 */
	public static function code( array $reasons, string $monitor ): string {
		// phpcs:ignore WordPress.Security -- It changes nothing, and is only compared.
		$asked = $_GET['smartsupp_ga4'] ?? '';
		// AMP pages allow no scripts, and another reason may go before that one.
		if ( 'monitor' !== $asked || ! array_filter( $reasons ) || Page_Rules::is_amp() || ! current_user_can( Plugin::CAPABILITY ) ) {
			return '';
		}
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Page caches know this name.
		}
		$sentences = array_filter(
			[
				'chat'      => null === $reasons['chat'] ? '' : Page_Reasons::for_chat( $reasons['chat'] ),
				'analytics' => null === $reasons['analytics'] ? '' : Page_Reasons::for_analytics( $reasons['analytics'] ),
			]
		);
		return Page::call( self::SCRIPT, $sentences, null === $reasons['analytics'] ? '' : $monitor );
	}
}
