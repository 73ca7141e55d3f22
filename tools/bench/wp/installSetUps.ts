import { cpSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPageScripts } from '../../build/page.ts';
import { writePhpData } from '../../build/plugin.ts';
import { root } from '../../build/project.ts';
import type { NativeSite } from './nativeSite.ts';
import { otherPlugins, ours, type SetUp } from './setUps.ts';

/** Writes every plugin that is measured into the folder of plugins; ours as the build would make it now. */
export async function fillPlugins(plugins: string): Promise<void> {
	const folder = join(plugins, ours);
	cpSync(join(root, 'wordpress-plugin'), folder, {
		recursive: true,
		filter: (path) => !/[\\/]wordpress-plugin[\\/]build([\\/]|$)/.test(path),
	});
	await writePhpData(await buildPageScripts(), join(folder, 'build'));
	for (const [name, code] of Object.entries(otherPlugins)) {
		await mkdir(join(plugins, name));
		await writeFile(
			join(plugins, name, `${name}.php`),
			`<?php\n/**\n * Plugin Name: ${name}\n */\n${code}`,
		);
	}
}

/** Makes the database of a set-up: its plugin active, and set up. */
export async function installSetUp(site: NativeSite, setUp: SetUp): Promise<void> {
	const network = isNetwork(setUp);
	await site.copy(network ? 'network' : 'site', setUp.name);
	if (setUp.plugin === undefined) return;
	const error = await site.run(setUp.name, activate(setUp.plugin, network));
	if (error !== null) throw new Error(`${setUp.plugin} was not activated: ${error}`);
	if (setUp.settings !== undefined) await site.run(setUp.name, setUp.settings);
}

export const isNetwork = ({ name }: SetUp): boolean => name.startsWith('network');

/** PHP that activates a plugin and returns what went wrong, or null. */
export const activate = (plugin: string, network: boolean): string => `
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_set_current_user( 1 );
$answer = activate_plugin( '${plugin}/${plugin}.php', '', ${network} );
return is_wp_error( $answer ) ? $answer->get_error_message() : null;`;
