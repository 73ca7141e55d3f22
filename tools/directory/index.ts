import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginFiles } from '../build/pluginFiles.ts';
import { version } from '../build/project.ts';
import { launchChromium } from '../findChromium.ts';
import { assetProblems } from './assetProblems.ts';
import { drawPictures } from './drawPictures.ts';
import { openPoints } from './openPoints.ts';
import { parseReadme } from './parseReadme.ts';
import { pluginFolder } from './paths.ts';
import { readAssets } from './readAssets.ts';
import { currentWordPress, readmeProblems, readPluginHeader } from './readmeProblems.ts';
import { asTexts, directoryRules } from './rules/directoryRules.ts';

const commands: Record<string, () => Promise<boolean>> = { check, pictures };

const [name = 'check'] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
	if (!command) throw new Error(`There is no "${name}". There are: check, pictures.`);
	process.exitCode = (await command()) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** Says of the built plugin what the directory would refuse, and what is still to be filled in. False where it would refuse. */
async function check(): Promise<boolean> {
	const files = asTexts(await pluginFiles(pluginFolder));
	const readme = parseReadme(files.get('readme.txt') ?? '');
	const header = readPluginHeader(files.get('ga4-bridge-for-smartsupp.php') ?? '');
	const composer = JSON.parse(await readFile(join(pluginFolder, 'composer.json'), 'utf8'));
	const elsewhere = { header, version, composer, wordPress: currentWordPress };
	const ofRules = directoryRules.flatMap((rule) =>
		rule.breaches(files).map((breach) => `${rule.name}: ${breach}`),
	);
	const problems = {
		'readme.txt': readmeProblems(readme, elsewhere),
		'pictures and preview': assetProblems(await readAssets(), readme.captions),
		[`${files.size} files of the plugin, ${directoryRules.length} rules`]: ofRules,
	};
	for (const [what, found] of Object.entries(problems)) {
		console.log(`${found.length === 0 ? '✓' : '✗'} ${what}`);
		for (const problem of found) console.log(`  ${problem}`);
	}
	console.log('Not checked here: Plugin Check itself, which is a plugin of wordpress.org.');
	console.log('To be filled in before a submission:');
	for (const point of openPoints(readme, header)) console.log(`  ${point}`);
	return Object.values(problems).every((found) => found.length === 0);
}

/** Draws icon and banner anew. */
async function pictures(): Promise<boolean> {
	const browser = await launchChromium();
	try {
		for (const file of await drawPictures(browser)) console.log(`wordpress-org/assets/${file}`);
	} finally {
		await browser.close();
	}
	return true;
}
