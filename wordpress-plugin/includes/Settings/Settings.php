<?php
/**
 * The settings that hold on a site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Every setting with its value and the layer it comes from: the default, or what is stored for the site. What is stored
 * is not trusted: what the schema refuses counts as not stored.
 */
final class Settings {
	/** Autoloaded; holds what differs from the defaults. */
	public const OPTION = 'ga4_bridge_for_smartsupp';

	/** The lists whose entries have a name, and where it stands: of two with one name, the first counts. */
	public const NAMED_BY = [
		'eventRules'      => 'action',
		'eventParameters' => 'name',
	];

	/** What is taken away around a text: the spaces that Unicode knows, those without a width too. */
	public const SPACE = '[\s\x{200B}\x{FEFF}]';

	/**
	 * What the build says of the settings: schema, defaults, plans, and the names that go to the page.
	 *
	 * @var array<mixed>
	 */
	private $definition;

	/**
	 * Layer → name → value. A later layer goes before an earlier one.
	 *
	 * @var array<array<mixed>>
	 */
	private $layers;

	/**
	 * Settings of these layers.
	 *
	 * @param array<mixed>        $definition See above.
	 * @param array<array<mixed>> $layers     See above.
	 */
	private function __construct( array $definition, array $layers ) {
		$this->definition = $definition;
		$this->layers     = $layers;
	}

	/**
	 * The settings of the current site, read anew at each call: the current site can change during a request.
	 */
	public static function read(): self {
		$definition = self::definition();
		$defaults   = self::map( $definition['defaults'] ?? null );
		$properties = self::map( self::map( $definition['schema'] ?? null )['properties'] ?? null );
		$site       = [];
		foreach ( self::map( get_option( self::OPTION, [] ) ) as $name => $value ) {
			$schema = self::map( $properties[ $name ] ?? null );
			$value  = $schema ? self::usable( (string) $name, $value, $schema ) : null;
			if ( null !== $value ) {
				$site[ $name ] = $value;
			}
		}
		return new self(
			$definition,
			[
				'default' => $defaults,
				'site'    => $site,
			]
		);
	}

	/**
	 * What of a stored value can be used.
	 *
	 * @param string       $name   The setting's name.
	 * @param mixed        $value  What is stored.
	 * @param array<mixed> $schema What may be.
	 * @return mixed Null where nothing of it can be used.
	 */
	private static function usable( string $name, $value, array $schema ) {
		if ( self::is_trimmed( $value ) && true === rest_validate_value_from_schema( $value, $schema, $name ) ) {
			$names = array_filter( array_column( self::map( $value ), self::NAMED_BY[ $name ] ?? '' ), 'is_string' );
			if ( array_unique( $names ) === $names ) {
				return rest_sanitize_value_from_schema( $value, $schema, $name );
			}
		}
		return Repair::usable( $name, $value, $schema );
	}

	/**
	 * Whether no text in the value has space around it.
	 *
	 * @param mixed $value Anything.
	 */
	private static function is_trimmed( $value ): bool {
		foreach ( self::map( $value ) as $member ) {
			if ( ! self::is_trimmed( $member ) ) {
				return false;
			}
		}
		return ! is_string( $value ) || 1 !== preg_match( '/^' . self::SPACE . '|' . self::SPACE . '$/uD', $value );
	}

	/**
	 * What the build says of the settings; empty where the build is missing.
	 *
	 * @return array<mixed>
	 */
	public static function definition(): array {
		return Plugin::built( 'data' );
	}

	/**
	 * The same settings, had the site stored these.
	 *
	 * @param array<mixed> $site Name → value, valid.
	 */
	public function with_site( array $site ): self {
		return new self( $this->definition, [ 'site' => $site ] + $this->layers );
	}

	/**
	 * What the site stores, as far as it is valid.
	 *
	 * @return array<mixed>
	 */
	public function site(): array {
		return $this->layers['site'];
	}

	/**
	 * Every setting with the value that holds.
	 *
	 * @return array<mixed>
	 */
	public function all(): array {
		return array_merge( $this->layers['default'], $this->layers['site'] );
	}

	/**
	 * Every setting with the layer its value comes from.
	 *
	 * @return array<string>
	 */
	public function sources(): array {
		$sources = [];
		foreach ( [ 'default', 'site' ] as $layer ) {
			$sources = array_merge( $sources, array_fill_keys( array_keys( $this->layers[ $layer ] ), $layer ) );
		}
		return $sources;
	}

	/**
	 * The value of a setting that is a text; empty where it is none.
	 *
	 * @param string $name The setting's name.
	 */
	public function text( string $name ): string {
		$value = $this->layers['site'][ $name ] ?? $this->layers['default'][ $name ] ?? '';
		return is_string( $value ) ? trim( $value ) : '';
	}

	/**
	 * Whether the plan that the site's owner named includes the connection to Google Analytics; null where nobody said.
	 */
	public function plan_has_analytics(): ?bool {
		$plans = self::map( $this->definition['plans'] ?? null );
		$plan  = self::map( $plans[ $this->text( 'plan' ) ] ?? null );
		$has   = $plan['analytics'] ?? null;
		return is_bool( $has ) ? $has : null;
	}

	/**
	 * The value where it is an array, else an empty one.
	 *
	 * @param mixed $value Anything.
	 * @return array<mixed>
	 */
	private static function map( $value ): array {
		return is_array( $value ) ? $value : [];
	}
}
