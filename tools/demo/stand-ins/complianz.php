<?php
/**
 * Plugin Name: Complianz (stand-in)
 * Description: Not the real plugin: it holds scripts back by the documented filter, and runs them after consent. For demos and tests only.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

add_filter(
	'wp_get_consent_type',
	static function () {
		return 'optin';
	}
);

/** Makes scripts plain text that have one of the named addresses in them, in their code or as their source. */
function stand_in_hold_scripts_back( string $html ): string {
	$tags = apply_filters( 'cmplz_known_script_tags', array() );
	return (string) preg_replace_callback(
		'/(<script)([^>]*>)(.*?)<\/script>/is',
		static function ( array $found ) use ( $tags ): string {
			foreach ( $tags as $tag ) {
				foreach ( $tag['urls'] as $url ) {
					if ( false !== strpos( $found[0], $url ) && false === strpos( $found[2], 'data-category="functional"' ) ) {
						return sprintf( '%s type="text/plain" data-category="%s" data-service="%s"%s%s</script>', $found[1], $tag['category'], $tag['name'], $found[2], $found[3] );
					}
				}
			}
			return $found[0];
		},
		$html
	);
}

add_action(
	'template_redirect',
	static function () {
		ob_start( 'stand_in_hold_scripts_back' );
	}
);

add_action(
	'wp_footer',
	static function () {
		?>
<div id="cmplz-stand-in" role="dialog" aria-label="Cookies">
	<button type="button" onclick="standInAnswer({ statistics: 'allow', marketing: 'allow' })">Accept all</button>
	<button type="button" onclick="standInAnswer({ statistics: 'allow', marketing: 'deny' })">Statistics only</button>
	<button type="button" onclick="standInAnswer({ statistics: 'deny', marketing: 'deny' })">Deny</button>
</div>
<script>
function standInRun(category) {
	document.querySelectorAll('script[type="text/plain"][data-category="' + category + '"]').forEach(function (held) {
		var script = document.createElement('script');
		Array.prototype.forEach.call(held.attributes, function (one) {
			if (one.name !== 'type') script.setAttribute(one.name, one.value);
		});
		script.textContent = held.textContent;
		held.remove();
		document.head.appendChild(script);
	});
}
function standInAnswer(answer) {
	Object.keys(answer).forEach(function (category) {
		document.cookie = 'cmplz_' + category + '=' + answer[category] + '; path=/';
		if (window.wp_set_consent) window.wp_set_consent(category, answer[category]);
		if (answer[category] === 'allow') standInRun(category);
	});
	document.getElementById('cmplz-stand-in').hidden = true;
}
addEventListener('load', function () {
	['statistics', 'marketing'].forEach(function (category) {
		if (document.cookie.indexOf('cmplz_' + category + '=allow') >= 0) standInRun(category);
	});
});
</script>
		<?php
	}
);
