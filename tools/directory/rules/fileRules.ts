import type { Rule } from './rule.ts';

const pathRule = (
	name: string,
	isBreach: (path: string, all: readonly string[]) => boolean,
): Rule => ({
	name,
	breaches(files) {
		const paths = [...files.keys()];
		return paths.filter((path) => isBreach(path, paths));
	},
});

/** What may and must stand in the plugin's folder. */
export const fileRules: readonly Rule[] = [
	pathRule('no hidden files', (path) => /(^|\/)\./.test(path)),
	pathRule('no archives and no programs', (path) =>
		/\.(zip|gz|tgz|rar|tar|7z|phar|exe|bin|dmg|iso|sh|so|o|a|dist|pkg)$/i.test(path),
	),
	pathRule('no Markdown, which the directory expects from developers only', (path) =>
		/\.(md|markdown)$/i.test(path),
	),
	pathRule('no names that a file system cannot keep', (path) => !/^[\w./-]+$/.test(path)),
	pathRule('no two names that differ in their case only', (path, all) =>
		all.some((other) => other !== path && other.toLowerCase() === path.toLowerCase()),
	),
	pathRule('no packages of others', (path) =>
		/(^|\/)(vendor|node_modules|bower_components)\//.test(path),
	),
	pathRule('nothing that only the build needs', (path) =>
		/\.(map|ts|tsx|jsx|scss|po|lock)$|(^|\/)(package(-lock)?|tsconfig)\.json$/.test(path),
	),
	{
		name: 'licence, readme and uninstaller are there',
		breaches: (files) =>
			['LICENSE', 'readme.txt', 'uninstall.php', 'ga4-bridge-for-smartsupp.php'].filter(
				(path) => !files.has(path),
			),
	},
	{
		name: 'no React inside the scripts: WordPress brings its own',
		breaches: (files) =>
			[...files].flatMap(([path, text]) => {
				if (!path.endsWith('.js')) return [];
				const inlined =
					/Symbol\.for\(\s*["'`]react\.|\b(unmountComponentAtNode|findDOMNode|ReactCurrentOwner|__SECRET_INTERNALS)\b/.exec(
						text,
					);
				return inlined ? [`${path}: ${inlined[0]}`] : [];
			}),
	},
	{
		name: 'the screen takes React from WordPress',
		breaches: (files) =>
			files.get('build/admin/index.asset.php')?.includes("'react-jsx-runtime'")
				? []
				: ['build/admin/index.asset.php'],
	},
];
