<?php
/**
 * Files of the command line.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Reads and writes files that somebody at a command line names. WP_Filesystem is for requests of the web, which may have
 * to ask for a password first.
 *
 * phpcs:disable WordPress.WP.AlternativeFunctions
 */
final class File {
	/** More than an import takes, so that it says that it was too much, in bytes. */
	private const LONGEST = 300000;

	/**
	 * The text of a file.
	 *
	 * @param string $path Its path, or `-` for the standard input.
	 * @return array{text: string, problem: string}
	 */
	public static function read( string $path ): array {
		if ( '-' === $path ) {
			// Where there is no input at all, PHP would warn.
			$text = (string) @stream_get_contents( STDIN, self::LONGEST ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- Said below.
			return [
				'text'    => $text,
				'problem' => '' === $text ? __( '“-” stands for the standard input, and nothing came from there. Pipe the text in, or redirect a file into the command.', 'ga4-bridge-for-smartsupp' ) : '',
			];
		}
		$is_readable = is_file( $path ) && is_readable( $path );
		return [
			'text'    => $is_readable ? (string) file_get_contents( $path, false, null, 0, self::LONGEST ) : '',
			/* translators: %s: the path of a file. */
			'problem' => $is_readable ? '' : sprintf( __( 'There is no file “%s” that can be read. Name one that the export made.', 'ga4-bridge-for-smartsupp' ), $path ),
		];
	}

	/**
	 * Writes a file: all of it, or nothing. Whoever reads the same path meanwhile has the old file or the new one.
	 *
	 * @param string $path Its path.
	 * @param string $text What to write.
	 * @return string What is wrong, empty where it was written.
	 */
	public static function write( string $path, string $text ): string {
		$folder = dirname( $path );
		if ( '' === $path || is_dir( $path ) || ! is_dir( $folder ) || ! wp_is_writable( $folder ) ) {
			/* translators: %s: the path of a file. */
			return sprintf( __( '--file is “%s”, where no file can be written. Name a file in a folder that exists and is yours.', 'ga4-bridge-for-smartsupp' ), $path );
		}
		$part    = $path . '.' . wp_generate_password( 8, false ) . '.part';
		$written = @file_put_contents( $part, $text ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- Said below.
		if ( strlen( $text ) === $written && rename( $part, $path ) ) {
			return '';
		}
		if ( is_file( $part ) ) {
			unlink( $part );
		}
		/* translators: %s: the path of a file. */
		return sprintf( __( '--file is “%s”, and it could not be written. Look whether the disk is full.', 'ga4-bridge-for-smartsupp' ), $path );
	}
}
