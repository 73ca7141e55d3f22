<?php
/**
 * The sites of the network.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Origins;
use Ga4BridgeForSmartsupp\Settings\Secrets;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says of each site which settings it has otherwise than the network. A page of sites at a time: a network may have
 * thousands.
 */
final class Network_Sites {
	public const PER_PAGE = 20;
	public const MOST     = 50;

	/**
	 * One page of sites, by their IDs. Those that are archived, deleted or marked as spam show nothing to visitors and are
	 * left out.
	 *
	 * @param int    $page     From 1.
	 * @param int    $per_page Up to MOST.
	 * @param string $search   What the address has to contain; empty for all.
	 * @return array{sites: list<array{id: int, name: string, address: string, screen: string, differs: list<array{field: string, value: mixed, network: mixed}>}>, page: int, pages: int, total: int}
	 */
	public static function page( int $page = 1, int $per_page = self::PER_PAGE, string $search = '' ): array {
		$per_page = min( max( 1, $per_page ), self::MOST );
		$page     = max( 1, $page );
		$query    = new \WP_Site_Query(
			[
				'network_id'    => get_current_network_id(),
				'archived'      => 0,
				'deleted'       => 0,
				'spam'          => 0,
				'search'        => $search,
				'orderby'       => 'id',
				'number'        => $per_page,
				'offset'        => ( $page - 1 ) * $per_page,
				'fields'        => 'ids',
				'no_found_rows' => false,
			]
		);
		$network  = Settings::read( Settings::NETWORK );
		$sites    = [];
		foreach ( $query->sites as $id ) {
			$sites[] = self::site( is_numeric( $id ) ? (int) $id : 0, $network );
		}
		$total = (int) $query->found_sites;
		return compact( 'sites', 'page' ) + [
			'pages' => (int) $query->max_num_pages,
			'total' => $total,
		];
	}

	/**
	 * A site, and what it has otherwise.
	 *
	 * @param int      $id      Its ID.
	 * @param Settings $network What holds for the network.
	 * @return array{id: int, name: string, address: string, screen: string, differs: list<array{field: string, value: mixed, network: mixed}>}
	 */
	private static function site( int $id, Settings $network ): array {
		switch_to_blog( $id );
		$name = get_option( 'blogname' );
		$site = [
			'id'      => $id,
			'name'    => is_string( $name ) ? html_entity_decode( $name, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '',
			'address' => home_url( '/' ),
			'screen'  => admin_url( 'options-general.php?page=' . Plugin::SLUG ),
			'differs' => self::differences( Settings::read(), $network ),
		];
		restore_current_blog();
		return $site;
	}

	/**
	 * What holds on a site otherwise than for the network. What it stores and cannot change there does not hold.
	 *
	 * @param Settings $site    The site's settings.
	 * @param Settings $network The network's.
	 * @return list<array{field: string, value: mixed, network: mixed}>
	 */
	private static function differences( Settings $site, Settings $network ): array {
		$differs = [];
		foreach ( $network->all() as $name => $value ) {
			$own = $site->all()[ $name ] ?? null;
			if ( ! Origins::is_same( $own, $value ) ) {
				$differs[] = [
					'field'   => (string) $name,
					'value'   => 'chatKey' === $name ? Secrets::beginning_of( $own ) : $own,
					'network' => 'chatKey' === $name ? Secrets::beginning_of( $value ) : $value,
				];
			}
		}
		return $differs;
	}
}
