import type { Settings } from '../../../src/settings/settings.ts';
import { vendorSnippet } from '../page/vendorSnippet.ts';

export const key = '0123456789abcdef0123456789abcdef01234567';
export const ours = 'ga4-bridge-for-smartsupp';
const option = 'ga4_bridge_for_smartsupp';

/** One state of the site that its front page is measured in. */
export interface SetUp {
	/** Also the name of its database: a network's begins with "network". */
	name: string;
	title: string;
	/** The plugin that is active in it. */
	plugin?: string;
	/** PHP that sets the plugin up. */
	settings?: string;
}

const store = (settings: Partial<Settings>): string =>
	`update_option( '${option}', json_decode( ${phpText(JSON.stringify(settings))}, true ) );`;

/** Something else than the default wherever that still prints the chat and the events on the front page. */
const everything: Partial<Settings> = {
	chatKey: key,
	plan: 'pro',
	trackerMode: 'manual',
	measurementIds: ['G-ABC12345', 'G-DEF67890', 'G-XYZ98765'],
	eventNames: 'single',
	eventRules: [
		{ action: 'Feedback_Sent', send: false, eventName: '' },
		{ action: 'Lead_Captured', send: true, eventName: 'chat_lead' },
	],
	eventParameters: [
		{ name: 'shop', value: 'books' },
		{ name: 'country', value: 'CZ' },
	],
	agentNames: 'keep',
	feedbackText: 'redact',
	linkUrls: 'host',
	consentMode: 'basic',
	sendLeads: true,
	leadValue: 12.5,
	leadCurrency: 'EUR',
	consentSource: 'wp_consent_api',
	consentCategory: 'marketing',
	loadGoogleTag: true,
	chatSide: 'left',
	chatOffsetX: '20',
	chatOffsetY: '30',
	chatColor: '#123abc',
	chatOnMobile: false,
	chatLanguage: 'page',
	privacyNotice: 'on',
	privacyNoticeUrl: 'https://shop.example.org/privacy',
	startChat: 'consent',
	facadeButton: true,
	hideOnPaths: ['/checkout/*', '/cart'],
	showOnPaths: ['/*'],
	hideOnPostTypes: ['attachment'],
	hideForRoles: ['editor'],
	hideInEnvironments: ['staging', 'development'],
};

/** The order is that of the table. */
export const setUps: readonly SetUp[] = [
	{ name: 'site-bare', title: 'bare' },
	{ name: 'site-empty', title: 'an empty plugin', plugin: 'bench-empty' },
	{ name: 'site-snippet', title: "the chat's snippet, echoed", plugin: 'bench-snippet' },
	{
		name: 'site-stand-in',
		title: "in the official plugin's way *",
		plugin: 'bench-stand-in',
		settings: `update_option( 'bench_stand_in', [ 'active' => '1', 'chat-id' => '${key}', 'email' => 'admin@example.org', 'optional-code' => '' ] );`,
	},
	{ name: 'site-ours', title: 'ours, a key', plugin: ours, settings: store({ chatKey: key }) },
	{
		name: 'site-ours-all',
		title: 'ours, everything on',
		plugin: ours,
		settings: store(everything),
	},
	{ name: 'network-bare', title: 'a network, bare' },
	{
		name: 'network-ours',
		title: 'a network, ours for all sites',
		plugin: ours,
		settings: store({ chatKey: key }),
	},
];

export const standInNote =
	'* Our own stand-in for it: reads an option, echoes the chat and the data of a logged-in user in wp_footer.';

/** The plugins that ours is measured against: folder → PHP without the opening tag. */
export const otherPlugins: Readonly<Record<string, string>> = {
	'bench-empty': '',
	'bench-snippet': `
add_action( 'wp_footer', 'bench_snippet' );
function bench_snippet() {
	echo ${phpText(vendorSnippet(key))};
}
`,
	'bench-stand-in': `
class Bench_Stand_In {
	public function __construct() {
		add_action( 'init', [ $this, 'start' ] );
		add_action( 'admin_menu', [ $this, 'menu' ] );
		add_action( 'wp_footer', [ $this, 'print_chat' ] );
		register_activation_hook( __FILE__, [ __CLASS__, 'activate' ] );
	}
	public static function activate() {
		add_option( 'bench_stand_in', [] );
	}
	public function start() {
		load_plugin_textdomain( 'bench-stand-in', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
	}
	public function menu() {
		add_menu_page( 'Chat', 'Chat', 'manage_options', 'bench-stand-in', '__return_true' );
	}
	public function print_chat() {
		$options = get_option( 'bench_stand_in' );
		if ( empty( $options['active'] ) || empty( $options['chat-id'] ) ) {
			return;
		}
		$code = str_replace( '{key}', $options['chat-id'], ${phpText(vendorSnippet('{key}'))} );
		$user = wp_get_current_user();
		if ( $user->ID ) {
			$code .= '<script>smartsupp("name",' . wp_json_encode( $user->display_name ) . ');smartsupp("email",' . wp_json_encode( $user->user_email ) . ');</script>';
		}
		if ( '' !== $options['optional-code'] ) {
			$code .= '<script>' . stripcslashes( $options['optional-code'] ) . '</script>';
		}
		echo $code;
	}
}
new Bench_Stand_In();
`,
};

/** A text as PHP writes it in single quotes. */
function phpText(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
