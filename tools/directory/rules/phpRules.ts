import { never, type Rule } from './rule.ts';

const php = /\.php$/;
const prefix = 'ga4_bridge_for_smartsupp';

/** A file that gives back plain values and does nothing: the build tool of the screen writes one. */
const onlyReturns = /^<\?php\s+return array\([^;]*\);\s*$/;

/** Calls whose first argument names something of ours, which other plugins must not have too. */
const naming =
	/\b(?:add_option|update_option|delete_option|set_transient|set_site_transient|apply_filters|do_action|define|register_setting|add_shortcode|wp_schedule_event)\(\s*(?:'([^']*)'|"([^"]*)")/g;

/** A filter of WordPress itself that a plugin may ask, and the word by which page caches are told to leave a page. */
const ofAll = new Set(['https_local_ssl_verify', 'DONOTCACHEPAGE']);

/** What Plugin Check and the reviewers look for in PHP, as far as PHP_CodeSniffer does not say it. */
export const phpRules: readonly Rule[] = [
	{
		name: 'no file does anything when it is opened by its address',
		breaches: (files) =>
			[...files].flatMap(([path, text]) => {
				if (!php.test(path) || path === 'uninstall.php' || onlyReturns.test(text)) return [];
				const guard = /^defined\( 'ABSPATH' \) \|\| exit;$/m.exec(text);
				const code = text.slice(0, guard?.index ?? 0).replace(/\/\*[\s\S]*?\*\//g, '');
				const isFirst =
					/^<\?php\s*(declare\([^)]*\);\s*)?(namespace [\w\\]+;\s*)?(use [^;]+;\s*)*$/;
				return guard && isFirst.test(code) ? [] : [path];
			}),
	},
	{
		name: 'the uninstaller runs for WordPress only',
		breaches: (files) =>
			/^defined\( 'WP_UNINSTALL_PLUGIN' \) \|\| exit;$/m.test(files.get('uninstall.php') ?? '')
				? []
				: ['uninstall.php'],
	},
	never('no HEREDOC', php, /<<<['"]?\w+/),
	never("no address of the developer's machine", php, /https?:\/\/(localhost|127\.0\.0\.1)/),
	never('translations load by themselves', php, /\bload_plugin_textdomain\b/),
	never('no setting that WordPress stores unchecked', php, /\bregister_setting\(/),
	never('no menu icon made of pixels', php, /\badd_menu_page\([^;]*\.(png|jpe?g|gif|webp|ico|bmp)/),
	never(
		'no error messages of a developer',
		php,
		/\b(error_log|var_dump|var_export|print_r|debug_print_backtrace)\(/,
	),
	never(
		'no code from text, none hidden, no programs',
		php,
		/(?<![.>\w])(eval|create_function|str_rot13|base64_decode|gzinflate|passthru|proc_open|shell_exec|exec|system|move_uploaded_file)\(/,
	),
	never(
		'no settings of PHP changed',
		php,
		/\b(ini_set|ini_alter|set_time_limit|error_reporting|dl)\(/,
	),
	never('no uploads of any kind allowed', php, /ALLOW_UNFILTERED_UPLOADS/),
	never('no own way of updates', php, /update_plugins|Update URI:/),
	never('no link that asks for five stars', php, /reviews\/\?filter=5/),
	never(
		'no script or style of another server',
		php,
		/wp_(enqueue|register)_(script|style)\([^;]*https?:/,
	),
	never('no function of premium versions', php, /function\s+\w+__premium_only/),
	{
		name: 'what has a name is named after the plugin',
		breaches: (files) =>
			[...files].flatMap(([path, text]) =>
				php.test(path)
					? [...text.matchAll(naming)].flatMap(([, single, double]) => {
							const name = single ?? double ?? '';
							const isOurs = name.toLowerCase().startsWith(prefix) || ofAll.has(name);
							return isOurs ? [] : [`${path}: ${name}`];
						})
					: [],
			),
	},
	{
		name: 'classes and functions stand in the namespace',
		breaches: (files) =>
			[...files.keys()].filter(
				(path) =>
					php.test(path) &&
					/^\s*(final |abstract )?(class|function|interface|trait) \w/m.test(
						files.get(path) ?? '',
					) &&
					!/^namespace Ga4BridgeForSmartsupp(\\\w+)*;$/m.test(files.get(path) ?? ''),
			),
	},
	{
		name: 'the privacy policy gets a text',
		breaches: (files) =>
			[...files].some(
				([path, text]) => php.test(path) && text.includes('wp_add_privacy_policy_content('),
			)
				? []
				: ['wp_add_privacy_policy_content'],
	},
	{
		name: 'the header has what the directory reads, and nothing that it refuses',
		breaches(files) {
			const header = (files.get('ga4-bridge-for-smartsupp.php') ?? '').slice(0, 8192);
			const missing = [
				/^ \* Plugin Name: +GA4 Bridge for Smartsupp$/m,
				/^ \* Description: +\S.{20,}$/m,
				/^ \* Version: +[0-9.]+$/m,
				/^ \* Author: +\S/m,
				/^ \* License: +GPL-2\.0-or-later$/m,
				/^ \* Text Domain: +ga4-bridge-for-smartsupp$/m,
			].filter((field) => !field.test(header));
			const refused = header.match(
				/^ \* (Network|Requires Plugins|Update URI|Plugin URI: .*example).*$/gm,
			);
			return [...missing.map(String), ...(refused ?? [])];
		},
	},
];
