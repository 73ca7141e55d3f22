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
 * Every setting with its value: the default, over it what is stored for the network, then for the site, then what
 * wp-config.php says. None of them is trusted: what the schema refuses counts as not stored.
 */
final class Settings {
	/** Option of the site, autoloaded: what it changes of the defaults, and under `site` where that was confirmed. */
	public const OPTION = 'ga4_bridge_for_smartsupp';

	/** Option of the network: what it changes of the defaults, and under `locked` the names that no site may change. */
	public const NETWORK_OPTION = 'ga4_bridge_for_smartsupp_network';

	/** Constant for wp-config.php: an array of settings, which can then be changed nowhere else. */
	public const CONSTANT = 'GA4_BRIDGE_FOR_SMARTSUPP';

	public const SITE    = 'site';
	public const NETWORK = 'network';

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
	 * Whose settings these are.
	 *
	 * @var string
	 */
	private $scope;

	/**
	 * Layer → what is stored there.
	 *
	 * @var array<array<mixed>>
	 */
	private $rows;

	/**
	 * Layer → name → value. A later layer goes before an earlier one.
	 *
	 * @var array<array<mixed>>
	 */
	private $layers;

	/**
	 * Name → value: what holds.
	 *
	 * @var array<mixed>
	 */
	private $values;

	/**
	 * Settings of these rows.
	 *
	 * @param array<mixed>        $definition See above.
	 * @param string              $scope      See above.
	 * @param array<array<mixed>> $rows       See above.
	 */
	private function __construct( array $definition, string $scope, array $rows ) {
		$this->definition = $definition;
		$this->scope      = $scope;
		$this->rows       = $rows;
		$properties       = self::map( self::map( $definition['schema'] ?? null )['properties'] ?? null );
		$this->layers     = [ 'default' => self::map( $definition['defaults'] ?? null ) ];
		foreach ( $rows as $layer => $row ) {
			$this->layers[ $layer ] = [];
			foreach ( array_intersect_key( $row, $properties ) as $name => $value ) {
				$value = self::usable( (string) $name, $value, self::map( $properties[ $name ] ) );
				if ( null !== $value ) {
					$this->layers[ $layer ][ $name ] = $value;
				}
			}
		}
		$this->values = array_merge(
			$this->layers['default'],
			$this->layers['network'],
			array_diff_key( $this->layers['site'], array_flip( $this->locked() ) ),
			$this->layers['constant']
		);
	}

	/**
	 * The settings of the current site, or of the network; read anew at each call, since the current site can change
	 * during a request.
	 *
	 * @param string $scope SITE or NETWORK.
	 */
	public static function read( string $scope = self::SITE ): self {
		return new self(
			self::definition(),
			$scope,
			[
				'network'  => Plugin::is_network_wide() ? self::map( get_site_option( self::NETWORK_OPTION, [] ) ) : [],
				'site'     => self::SITE === $scope ? self::map( get_option( self::OPTION, [] ) ) : [],
				'constant' => defined( self::CONSTANT ) ? self::map( constant( self::CONSTANT ) ) : [],
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
		if ( self::is_plain( $value, $schema ) ) {
			return $value;
		}
		if ( self::is_trimmed( $value ) && true === rest_validate_value_from_schema( $value, $schema, $name ) ) {
			$names = array_filter( array_column( self::map( $value ), self::NAMED_BY[ $name ] ?? '' ), 'is_string' );
			if ( array_unique( $names ) === $names ) {
				return rest_sanitize_value_from_schema( $value, $schema, $name );
			}
		}
		return Repair::usable( $name, $value, $schema );
	}

	/**
	 * Whether the value is what most are, right without a question: a switch, or a text of visible ASCII that fits. Every
	 * page asks this of every stored value, and WordPress's own functions take twenty times as long over it.
	 *
	 * @param mixed        $value  Anything.
	 * @param array<mixed> $schema What may be.
	 */
	private static function is_plain( $value, array $schema ): bool {
		if ( 'boolean' === $schema['type'] ) {
			return is_bool( $value );
		}
		if ( 'string' !== $schema['type'] || ! is_string( $value ) ) {
			return false;
		}
		if ( is_array( $schema['enum'] ?? null ) ) {
			return in_array( $value, $schema['enum'], true );
		}
		$pattern = $schema['pattern'] ?? '';
		return is_string( $pattern )
			&& ! isset( $schema['minLength'] )
			&& strlen( $value ) <= ( $schema['maxLength'] ?? 0 )
			&& 1 === preg_match( '/^[!-~]+$/D', $value )
			&& 1 === preg_match( '#' . str_replace( '#', '\\#', $pattern ) . '#u', $value );
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
	 * The same settings, had this been stored.
	 *
	 * @param array<mixed> $row   What would be stored.
	 * @param string|null  $layer For SITE or NETWORK; null for their own scope.
	 */
	public function with_row( array $row, ?string $layer = null ): self {
		return new self( $this->definition, $this->scope, array_merge( $this->rows, [ $layer ?? $this->scope => $row ] ) );
	}

	/**
	 * Whose settings these are: SITE or NETWORK.
	 */
	public function scope(): string {
		return $this->scope;
	}

	/**
	 * What a layer sets, as far as it can be used.
	 *
	 * @param string $layer One of default, network, site, constant.
	 * @return array<mixed>
	 */
	public function layer( string $layer ): array {
		return $this->layers[ $layer ] ?? [];
	}

	/**
	 * The names that the network lets no site change.
	 *
	 * @return list<string>
	 */
	public function locked(): array {
		$names = array_filter( self::map( $this->rows['network']['locked'] ?? null ), 'is_string' );
		return $names ? array_values( array_intersect( array_keys( $this->layers['default'] ), $names ) ) : [];
	}

	/**
	 * Every setting with the value that holds.
	 *
	 * @return array<mixed>
	 */
	public function all(): array {
		return $this->values;
	}

	/**
	 * Those of some settings that have another value than by default.
	 *
	 * @param array<mixed> $names The settings' names.
	 * @return array<mixed> Name → value, in the order of the schema.
	 */
	public function differing( array $names ): array {
		$found = [];
		// Most settings are set nowhere, and need no comparison.
		foreach ( $this->layers['network'] + $this->layers['site'] + $this->layers['constant'] as $name => $set ) {
			if ( in_array( $name, $names, true ) && $this->values[ $name ] !== $this->layers['default'][ $name ] ) {
				$found[ $name ] = $this->values[ $name ];
			}
		}
		return $found ? array_merge( array_intersect_key( $this->layers['default'], $found ), $found ) : [];
	}

	/**
	 * The value of a setting that is a text; empty where it is none.
	 *
	 * @param string $name The setting's name.
	 */
	public function text( string $name ): string {
		$value = $this->values[ $name ] ?? '';
		return is_string( $value ) ? trim( $value ) : '';
	}

	/**
	 * Where the settings were last confirmed: a copy of the site on another host has the row of the first. `before` has
	 * where they were confirmed earlier, host and environment with a space between: what is tried on a copy may be brought
	 * back to the first, row and all.
	 *
	 * @return array{host: string, environment: string, before?: non-empty-list<string>}|null Null where nobody has saved yet.
	 */
	public function confirmed(): ?array {
		$site        = self::map( $this->rows['site']['site'] ?? null );
		$host        = $site['host'] ?? null;
		$environment = $site['environment'] ?? null;
		$before      = array_values( array_filter( self::map( $site['before'] ?? null ), 'is_string' ) );
		if ( ! is_string( $host ) || ! is_string( $environment ) ) {
			return null;
		}
		return compact( 'host', 'environment' ) + ( $before ? compact( 'before' ) : [] );
	}

	/**
	 * Whether the settings are meant for the site as it is now. They are where nobody has saved yet.
	 */
	public function is_confirmed(): bool {
		$site = self::map( $this->rows['site']['site'] ?? null );
		$host = $site['host'] ?? null;
		// As most addresses are written: what is done to the others below takes five times as long.
		if ( is_string( $host ) && wp_get_environment_type() === ( $site['environment'] ?? '' ) && in_array( get_option( 'home' ), [ "https://$host", "https://www.$host", "http://$host" ], true ) ) {
			return true;
		}
		$confirmed = $this->confirmed();
		if ( null === $confirmed ) {
			return true;
		}
		$here = implode( ' ', self::this_site() );
		return "{$confirmed['host']} {$confirmed['environment']}" === $here || in_array( $here, $confirmed['before'] ?? [], true );
	}

	/**
	 * Where the current site is now, in the form of `confirmed`.
	 *
	 * @return array{host: string, environment: string}
	 */
	public static function this_site(): array {
		// Not home_url(), to which plugins for several languages give another host by the visitor's language.
		$home = get_option( 'home' );
		$host = is_string( $home ) ? strtolower( (string) wp_parse_url( $home, PHP_URL_HOST ) ) : '';
		return [
			'host'        => (string) preg_replace( '/^www\./', '', $host ),
			'environment' => wp_get_environment_type(),
		];
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
