<?php
/**
 * What became of a change.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * The answer of the Store and of Transfer. Nothing was stored where there is a problem.
 */
final class Outcome {
	/**
	 * Empty, or why nothing was stored: `invalid` (see faults), `conflict` (see conflicts), `not_stored`, `nothing_to_undo`,
	 * `no_official_key`, `no_network`, `not_built`, `busy` (others are saving).
	 *
	 * @var string
	 */
	public $problem;

	/**
	 * The settings that hold now; of a dry run, that would hold.
	 *
	 * @var Settings
	 */
	public $settings;

	/**
	 * What changed, or would change.
	 *
	 * @var list<array{field: string, from: mixed, to: mixed}>
	 */
	public $changes = [];

	/**
	 * The refused values.
	 *
	 * @var list<Fault>
	 */
	public $faults = [];

	/**
	 * Values that somebody else may have changed meanwhile, both of them.
	 *
	 * @var list<array{field: string, yours: mixed, stored: mixed}>
	 */
	public $conflicts = [];

	/**
	 * An outcome.
	 *
	 * @param Settings $settings See above.
	 * @param string   $problem  See above.
	 */
	public function __construct( Settings $settings, string $problem = '' ) {
		$this->settings = $settings;
		$this->problem  = $problem;
	}

	/**
	 * The outcome where values were refused.
	 *
	 * @param Settings $settings Such as hold.
	 * @param Fault[]  $faults   What was refused.
	 */
	public static function invalid( Settings $settings, array $faults ): self {
		$outcome         = new self( $settings, 'invalid' );
		$outcome->faults = array_values( $faults );
		return $outcome;
	}

	/**
	 * The outcome where the settings are others than those that the change was made on.
	 *
	 * @param Settings                                           $settings Such as hold.
	 * @param list<array{field: string, from: mixed, to: mixed}> $changes  What was to be changed.
	 */
	public static function conflict( Settings $settings, array $changes ): self {
		$outcome = new self( $settings, 'conflict' );
		foreach ( $changes as $change ) {
			$outcome->conflicts[] = [
				'field'  => $change['field'],
				'yours'  => $change['to'],
				'stored' => $change['from'],
			];
		}
		return $outcome;
	}

	/**
	 * The problem in words and the way out; empty where there is none.
	 */
	public function message(): string {
		switch ( $this->problem ) {
			case '':
				return '';
			case 'invalid':
				return implode( ' ', array_slice( array_column( Fault_Sentences::describe( $this->faults ), 'message' ), 0, 3 ) );
			case 'conflict':
				return sprintf(
					/* translators: %s: a list of names of settings. */
					__( 'The settings were changed elsewhere since you read them, so nothing was stored. Compare your values with the stored ones (%s) and save again.', 'ga4-bridge-for-smartsupp' ),
					implode( ', ', array_column( $this->conflicts, 'field' ) )
				);
			case 'nothing_to_undo':
				return __( 'There is nothing to undo: no earlier settings are kept. They are kept with every change that is stored.', 'ga4-bridge-for-smartsupp' );
			case 'no_official_key':
				return __( 'There is no chat key to take over: Smartsupp\'s own plugin has stored none. Enter the key of your Smartsupp account.', 'ga4-bridge-for-smartsupp' );
			case 'no_network':
				return __( 'There are no settings for a network here: they exist where the plugin is active on the whole network. Activate it for the network, or leave the scope out.', 'ga4-bridge-for-smartsupp' );
			case 'busy':
				return __( 'Nothing was stored: other changes to the settings are being stored at this moment. Try again in half a minute.', 'ga4-bridge-for-smartsupp' );
			case 'not_built':
				return __( 'The files that the build of GA4 Bridge for Smartsupp makes are missing. Install the plugin from its zip file, or run “npm run build” in its source.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf(
			/* translators: %s: the name of an option. */
			__( 'The settings were not stored: after saving, WordPress has other values in its option “%s”. Try again; if it stays so, the error log of PHP may say more, or another plugin changes this option.', 'ga4-bridge-for-smartsupp' ),
			Settings::NETWORK === $this->settings->scope() ? Settings::NETWORK_OPTION : Settings::OPTION
		);
	}
}
