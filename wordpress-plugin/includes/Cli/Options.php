<?php
/**
 * The options of a command.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the options that several commands have in common.
 */
final class Options {
	/**
	 * The options as WP-CLI gives them: `--dry-run` is true under `dry-run`.
	 *
	 * @var array<mixed>
	 */
	private $given;

	/**
	 * The options of a call. Ends the command where it can do nothing: without the files of the build, or for a network
	 * that has no settings.
	 *
	 * @param array<mixed> $given See above.
	 */
	public function __construct( array $given ) {
		$this->given = $given;
		$problem     = '';
		if ( ! Settings::definition() ) {
			$problem = 'not_built';
		} elseif ( Settings::NETWORK === $this->scope() && ! Plugin::is_network_wide() ) {
			$problem = 'no_network';
		}
		if ( '' !== $problem ) {
			\WP_CLI::error( ( new Outcome( Settings::read(), $problem ) )->message() );
		}
	}

	/**
	 * Whether an option is there.
	 *
	 * @param string $name Its name, such as `dry-run`.
	 */
	public function has( string $name ): bool {
		return ! empty( $this->given[ $name ] );
	}

	/**
	 * The text of an option.
	 *
	 * @param string $name   Its name.
	 * @param string $absent What stands for it where it is not there.
	 */
	public function text( string $name, string $absent = '' ): string {
		$text = $this->given[ $name ] ?? $absent;
		return is_scalar( $text ) ? (string) $text : $absent;
	}

	/**
	 * Whose settings the command is about.
	 */
	public function scope(): string {
		return $this->has( 'network' ) ? Settings::NETWORK : Settings::SITE;
	}

	/**
	 * How to print: `table`, `json`, `yaml` or `csv`; WP-CLI lets nothing else through.
	 *
	 * @param string $absent What stands for it where nobody said.
	 */
	public function format( string $absent = 'table' ): string {
		return $this->text( 'format', $absent );
	}

	/**
	 * Which columns or members to print.
	 *
	 * @param string[] $known Their names; all of them where nobody said which.
	 * @return list<string>
	 */
	public function fields( array $known ): array {
		$fields = array_diff( array_map( 'trim', explode( ',', $this->text( 'fields' ) ) ), [ '' ] );
		foreach ( $fields as $field ) {
			if ( ! in_array( $field, $known, true ) ) {
				\WP_CLI::error(
					sprintf(
						/* translators: 1: what was entered, 2: a list of names. */
						__( '--fields names “%1$s”, which is not there. Choose of: %2$s.', 'ga4-bridge-for-smartsupp' ),
						$field,
						implode( ', ', $known )
					)
				);
			}
		}
		return array_values( $fields ? $fields : $known );
	}
}
