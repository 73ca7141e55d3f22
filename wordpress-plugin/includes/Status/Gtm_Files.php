<?php
/**
 * The files for Google Tag Manager.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Gives the templates and containers that the build made. As texts: many servers hand out no file of this ending.
 */
final class Gtm_Files {
	/** Which → its place below build/gtm/, and the name to download it under. */
	private const FILES = [
		'tagTemplate'       => [ 'tag/template.tpl', 'ga4-bridge-for-smartsupp-tag.tpl' ],
		'variableTemplate'  => [ 'variable/template.tpl', 'ga4-bridge-for-smartsupp-variable.tpl' ],
		'tagContainer'      => [ 'container/tag.json', 'ga4-bridge-for-smartsupp-container.json' ],
		'variableContainer' => [ 'container/variable.json', 'ga4-bridge-for-smartsupp-variable-container.json' ],
	];

	/**
	 * Which there are.
	 *
	 * @return list<string>
	 */
	public static function names(): array {
		return array_keys( self::FILES );
	}

	/**
	 * One of them; null where the build did not make it.
	 *
	 * @param string $which One of names().
	 * @return array{file: string, name: string, text: string}|null
	 */
	public static function read( string $which ): ?array {
		[ $place, $name ] = self::FILES[ $which ] ?? [ '', '' ];
		$path             = Plugin::path( "build/gtm/$place" );
		$text             = is_file( $path ) ? file_get_contents( $path ) : false; // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of ours.
		return false === $text ? null : [
			'file' => $which,
			'name' => $name,
			'text' => $text,
		];
	}
}
