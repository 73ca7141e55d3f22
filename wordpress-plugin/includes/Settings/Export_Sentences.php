<?php
/**
 * What is wrong with an export, in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says why a file cannot be imported at all, and which one can.
 */
final class Export_Sentences {
	/**
	 * What is wrong with an export.
	 *
	 * @param Fault $fault What was found.
	 */
	public static function say( Fault $fault ): string {
		$limit = '';
		switch ( $fault->code ) {
			case 'export_too_large':
				$most  = $fault->schema['maximum'] ?? 0;
				$limit = is_int( $most ) ? number_format_i18n( $most ) : '';
				/* translators: 1: the name of the field, 2: a number, 3: a number. */
				$sentence = __( '%1$s has %2$s bytes, and no export is that large: at most %3$s are read. Choose the file that the export of this plugin made.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'export_too_deep':
				/* translators: 1: the name of the field, 2: a number. */
				$sentence = __( '%1$s has lists in lists in lists, deeper than the %2$s levels that an export has. Choose the file that the export of this plugin made.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'export_newer':
				/* translators: 1: the name of the field, 2: what was given. */
				$sentence = __( '%1$s is “%2$s”, a format of exports that this version of the plugin does not know. Update the plugin here, then import again.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'export_of_other_scope':
				$scopes = $fault->schema['enum'] ?? [];
				$limit  = is_array( $scopes ) && is_string( $scopes[0] ?? null ) ? $scopes[0] : '';
				/* translators: 1: the name of the field, 2: “site” or “network”, 3: the other one. */
				$sentence = __( '%1$s is “%2$s”: the export belongs there, and you are importing into “%3$s”. Import it into its own scope, or export from the other one.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was given. */
				$sentence = __( '%1$s is “%2$s”, which is no export of this plugin. Choose the file that its export made, unchanged.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $fault->field, $fault->shown_value(), $limit );
	}
}
