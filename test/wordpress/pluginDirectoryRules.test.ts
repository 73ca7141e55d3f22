import { beforeAll, describe, expect, it } from 'vitest';
import { pluginFiles } from '../../tools/build/pluginFiles.ts';
import { pluginFolder } from '../../tools/directory/paths.ts';
import { asTexts, directoryRules } from '../../tools/directory/rules/directoryRules.ts';
import type { PluginFiles } from '../../tools/directory/rules/rule.ts';

let files: PluginFiles;
beforeAll(async () => {
	files = asTexts(await pluginFiles(pluginFolder));
});

const guarded = "<?php\nnamespace Ga4BridgeForSmartsupp;\ndefined( 'ABSPATH' ) || exit;\n";
const main = 'ga4-bridge-for-smartsupp.php';

/** Rule → files that break it: added to the plugin's own, or in the place of one of them; undefined takes one away. */
const broken: Record<string, Record<string, string | undefined>[]> = {
	'no hidden files': [{ '.DS_Store': '' }, { 'includes/.idea/a.php': guarded }],
	'no archives and no programs': [{ 'a.zip': '' }, { 'build/run.sh': '' }],
	'no Markdown, which the directory expects from developers only': [{ 'NOTES.md': '' }],
	'no names that a file system cannot keep': [{ 'a b.php': guarded }, { 'é.js': '' }],
	'no two names that differ in their case only': [{ 'Readme.txt': '' }],
	'no packages of others': [{ 'vendor/a/b.php': guarded }],
	'nothing that only the build needs': [{ 'build/page.js.map': '' }, { 'package.json': '' }],
	'licence, readme and uninstaller are there': [{ LICENSE: undefined }],
	'no React inside the scripts: WordPress brings its own': [
		{ 'build/a.js': 'Symbol.for("react.element")' },
		{ 'build/a.js': 'Symbol.for("react.transitional.element")' },
		{ 'build/a.js': 'x.findDOMNode(y)' },
	],
	'the screen takes React from WordPress': [
		{ 'build/admin/index.asset.php': "<?php return array('dependencies' => array('react'));" },
	],
	'no file does anything when it is opened by its address': [
		{ 'a.php': '<?php\necho 1;' },
		{ 'a.php': "<?php\necho 1;\ndefined( 'ABSPATH' ) || exit;\n" },
		{ 'a.php': "<?php\n// defined( 'ABSPATH' ) || exit;\n" },
		{ 'a.php': '<?php return array(); unlink(1);' },
	],
	'the uninstaller runs for WordPress only': [{ 'uninstall.php': '<?php delete_option( 1 );' }],
	'no HEREDOC': [{ 'a.php': `${guarded}$a = <<<TEXT` }, { 'a.php': `${guarded}$a = <<<'TEXT'` }],
	"no address of the developer's machine": [{ 'a.php': `${guarded}'http://localhost/x'` }],
	'translations load by themselves': [{ 'a.php': `${guarded}load_plugin_textdomain( 'a' );` }],
	'no setting that WordPress stores unchecked': [
		{
			'a.php': `${guarded}register_setting( 'ga4_bridge_for_smartsupp', 'ga4_bridge_for_smartsupp' );`,
		},
	],
	'no menu icon made of pixels': [
		{ 'a.php': `${guarded}add_menu_page( 'a', 'b', 'c', 'd', 'e', 'icon.png' );` },
	],
	'no error messages of a developer': [{ 'a.php': `${guarded}error_log( 'a' );` }],
	'no code from text, none hidden, no programs': [
		{ 'a.php': `${guarded}eval( $a );` },
		{ 'a.php': `${guarded}$a = base64_decode( $b );` },
	],
	'no settings of PHP changed': [{ 'a.php': `${guarded}ini_set( 'a', 'b' );` }],
	'no uploads of any kind allowed': [
		{ 'a.php': `${guarded}define( 'ALLOW_UNFILTERED_UPLOADS', true );` },
	],
	'no own way of updates': [{ 'a.php': `${guarded}'pre_set_site_transient_update_plugins'` }],
	'no link that asks for five stars': [
		{ 'a.php': `${guarded}'wordpress.org/support/plugin/a/reviews/?filter=5'` },
	],
	'no script or style of another server': [
		{ 'a.php': `${guarded}wp_enqueue_script( 'a', 'https://cdn.example/a.js' );` },
	],
	'no function of premium versions': [{ 'a.php': `${guarded}function a__premium_only() {}` }],
	'what has a name is named after the plugin': [
		{ 'a.php': `${guarded}update_option( 'smartsupp', [] );` },
		{ 'a.php': `${guarded}do_action( 'saved' );` },
		{ 'a.php': `${guarded}define( "BRIDGE", 1 );` },
	],
	'classes and functions stand in the namespace': [
		{ 'a.php': "<?php\ndefined( 'ABSPATH' ) || exit;\nfinal class Page {}" },
	],
	'the privacy policy gets a text': [{ 'includes/Screen/Privacy.php': guarded }],
	'the header has what the directory reads, and nothing that it refuses': [
		{ [main]: '<?php\n/**\n * Plugin Name: A\n */' },
	],
	'no licence that a function asks for': [
		{ 'a.php': `${guarded}if ( ! $license_key ) {}` },
		{ 'build/a.js': 'if(check_license(a)){}' },
	],
	'no function for those who pay': [
		{ 'build/a.js': "current_plan==='pro'" },
		{ 'a.php': `${guarded}if ( $this->is_pro ) {}` },
		{ 'a.php': `${guarded}if ( is_premium() ) {}` },
	],
	'no word of a version to pay for': [{ 'build/a.js': '"Only available in the PRO version"' }],
	'no time of trial': [{ 'a.php': `${guarded}if ( $trial_days > 3 ) {}` }],
	'no word of an end of a trial': [{ 'readme.txt': 'Your free trial has ended.' }],
	'no quota of our own': [
		{ 'a.php': `${guarded}if ( $count >= $limit ) {}` },
		{ 'build/a.js': 'if(limit_reached()){}' },
	],
	'no word of a limit that is reached': [{ 'build/a.js': '"Monthly limit reached"' }],
	'no payment that a function asks for': [{ 'build/a.js': 'upgrade()' }],
	'no word of unlocking': [{ 'build/a.js': '"Upgrade to unlock this feature"' }],
};

describe.each(directoryRules)('the rule of the directory "$name"', ({ name, breaches }) => {
	it('is kept by the plugin', () => {
		expect(breaches(files)).toEqual([]);
	});

	it('is seen to be broken', () => {
		const cases = broken[name] ?? [];
		expect(cases.length).toBeGreaterThan(0);
		for (const changes of cases) {
			const changed = new Map(files);
			for (const [path, text] of Object.entries(changes)) {
				if (text === undefined) changed.delete(path);
				else changed.set(path, text);
			}
			expect([changes, breaches(changed).length > 0]).toEqual([changes, true]);
		}
	});
});
