<?php
/**
 * Plugin Name: WP Consent API (stand-in)
 * Description: Not the real plugin: as much of its documented contract as other plugins meet. For demos and tests only.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

const STAND_IN_CATEGORIES = array( 'functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing' );

/** False where no consent tool says how it asks: then everything is granted. */
function wp_get_consent_type() {
	return apply_filters( 'wp_get_consent_type', false );
}

/** Whether the visitor of this request granted a category. */
function wp_has_consent( $category, $requested_by = false ) {
	$type = (string) wp_get_consent_type();
	$said = $_COOKIE[ "wp_consent_$category" ] ?? '';
	$has  = '' === $type || 'allow' === $said || ( false !== strpos( $type, 'optout' ) && '' === $said );
	return apply_filters( 'wp_has_consent', $has, $category, $requested_by );
}

/** Whether a plugin says that it respects consent. */
function consent_api_registered( $plugin ) {
	return apply_filters( "wp_consent_api_registered_{$plugin}", false );
}

/** Takes what a plugin says of a cookie. */
function wp_add_cookie_info( $name, $plugin_or_service, $category, $expires, $function, $collected_personal_data = '', $member_cookie = false, $administrator_cookie = false, $type = 'HTTP', $domain = '' ) {
	$GLOBALS['stand_in_cookies'][ $name ] = array(
		'plugin_or_service'     => $plugin_or_service,
		'category'              => in_array( $category, STAND_IN_CATEGORIES, true ) ? $category : false,
		'expires'               => $expires,
		'function'              => $function,
		'collectedPersonalData' => $collected_personal_data,
		'memberCookie'          => $member_cookie,
		'administratorCookie'   => $administrator_cookie,
		'type'                  => $type,
		'domain'                => '' === $domain ? site_url() : $domain,
	);
}

/** What plugins said of one cookie, or of all. */
function wp_get_cookie_info( $name = false ) {
	$cookies = $GLOBALS['stand_in_cookies'] ?? array();
	return $cookies[ $name ] ?? $cookies;
}

add_action(
	'wp_footer',
	static function () {
		// WordPress hands scripts text: "1", or nothing.
		printf(
			'<script>window.wp_fallback_consent_type = %s; window.waitfor_consent_hook = %s;</script>',
			wp_json_encode( (string) wp_get_consent_type() ),
			wp_json_encode( (string) apply_filters( 'wp_consent_api_waitfor_consent_hook', false ) )
		);
		?>
<script>
function wp_has_consent(category) {
	var type = window.wp_consent_type !== undefined ? window.wp_consent_type : window.wp_fallback_consent_type;
	var found = document.cookie.split('; ').filter(function (one) { return one.indexOf('wp_consent_' + category + '=') === 0; })[0];
	var said = found ? found.split('=')[1] : '';
	return !type || said === 'allow' || (type.indexOf('optout') >= 0 && said === '');
}
function wp_set_consent(category, value) {
	if (value !== 'allow' && value !== 'deny') return;
	document.cookie = 'wp_consent_' + category + '=' + value + '; path=/';
	var detail = [];
	detail[category] = value;
	document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: detail }));
}
</script>
		<?php
	},
	PHP_INT_MAX - 100
);
