<?php
/**
 * How things stand.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Account\Check;
use Ga4BridgeForSmartsupp\Cache\Page_Cache;
use Ga4BridgeForSmartsupp\Front\Page_Reasons;
use Ga4BridgeForSmartsupp\Front\Page_Rules;
use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Constant;
use Ga4BridgeForSmartsupp\Settings\Damage;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * What the plugin does on the current site, and why it does not do the rest. It asks nobody outside.
 */
final class Status {
	/** The reasons that a setting gives → the settings. Whether they apply depends on the page. */
	private const RULES = [
		'role'      => [ 'hideForRoles' ],
		'post_type' => [ 'hideOnPostTypes' ],
		'path'      => [ 'hideOnPaths', 'showOnPaths' ],
	];

	/** The reasons that depend on the kind of page. */
	private const KINDS = [ 'amp', 'feed', 'embed', 'customizer', 'preview', 'look' ];

	/**
	 * The status under these settings.
	 *
	 * @param Settings $settings The site's settings, or such as might be stored.
	 * @return array<string, mixed>
	 */
	public static function of( Settings $settings ): array {
		$reasons = Page_Rules::of_any_page( $settings );
		$version = Plugin::built( 'data' )['version'] ?? '';
		$key     = Page_Rules::official_key();
		$look    = Look::last();
		$account = Check::last( $settings );
		return [
			'version'        => is_string( $version ) ? $version : '',
			'siteUrl'        => home_url( '/' ),
			'chat'           => [
				'printed'  => null === $reasons['chat'],
				'reason'   => $reasons['chat'],
				'sentence' => Page_Reasons::for_chat( $reasons['chat'] ),
			],
			'analytics'      => [
				'printed'  => null === $reasons['analytics'],
				'reason'   => $reasons['analytics'],
				'sentence' => Page_Reasons::for_analytics( $reasons['analytics'] ),
			],
			'reasons'        => self::reasons( $settings, $reasons ),
			'site'           => Site::describe( $settings ),
			'plan'           => [
				'name'      => $settings->text( 'plan' ),
				'analytics' => $settings->plan_has_analytics(),
				'suggested' => self::suggested_plan( $settings, $look, $account ),
			],
			'account'        => $account,
			'officialPlugin' => [
				'active' => null !== $key,
				'key'    => $key,
			],
			'seen'           => $look,
			'scan'           => Scan::last(),
			'pageCaches'     => Page_Cache::found(),
			'consentTool'    => Consent_Tool::found(),
			'mistakes'       => Fault_Sentences::describe( array_merge( Constant::faults(), Damage::of( Settings::SITE ) ) ),
		];
	}

	/**
	 * Every reason not to print, with what it stops and whether it applies now: null where that depends on the page.
	 *
	 * @param Settings                                         $settings The site's settings.
	 * @param array{chat: string|null, analytics: string|null} $now      What Page_Rules says.
	 * @return list<array{code: string, stops: list<string>, sentence: string, applies: bool|null}>
	 */
	private static function reasons( Settings $settings, array $now ): array {
		$all = Page_Reasons::all();
		foreach ( array_filter( $now ) as $what => $code ) {
			if ( ! in_array( $what, $all[ $code ] ?? [], true ) ) {
				$all[ $code ][] = $what;
			}
		}
		$reasons = [];
		foreach ( $all as $code => $stops ) {
			$applies = in_array( $code, $now, true );
			if ( ! $applies && in_array( $code, self::KINDS, true ) ) {
				$applies = null;
			}
			foreach ( self::RULES[ $code ] ?? [] as $name ) {
				if ( ! $applies && [] !== ( $settings->all()[ $name ] ?? [] ) ) {
					$applies = null;
				}
			}
			$reasons[] = [
				'code'     => $code,
				'stops'    => $stops,
				'sentence' => Page_Reasons::sentence( $code ),
				'applies'  => $applies,
			];
		}
		return $reasons;
	}

	/**
	 * The plan that the account seems to have, where it is another than the settings say; null where nothing speaks for
	 * one. It is offered, never set: the owner knows better.
	 *
	 * @param Settings                  $settings The site's settings.
	 * @param array<string, mixed>|null $look     The last look in a browser.
	 * @param array<string, mixed>|null $account  The last account check.
	 */
	private static function suggested_plan( Settings $settings, ?array $look, ?array $account ): ?string {
		$plan      = $account['suggestedPlan'] ?? null;
		$delivered = $look['delivered'] ?? null;
		// A chat box that takes the key belongs to an account that delivers. Of two that disagree, the later one counts.
		if ( ! is_string( $delivered ) || ( is_string( $plan ) && ( 'free' !== $plan || ( $account['date'] ?? '' ) > $delivered ) ) ) {
			return is_string( $plan ) ? $plan : null;
		}
		return true === $settings->plan_has_analytics() ? null : 'standard';
	}
}
