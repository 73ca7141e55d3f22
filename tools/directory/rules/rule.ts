/** Something the directory refuses, or asks about. */
export interface Rule {
	name: string;
	/** What of these files breaks it: a path, with what was found there. Empty where all is well. */
	breaches(files: PluginFiles): string[];
}

/** The texts of the plugin's files by path, as they stand in the zip. */
export type PluginFiles = ReadonlyMap<string, string>;

/** A rule that no file of a kind may match a pattern. */
export function never(name: string, kind: RegExp, pattern: RegExp): Rule {
	return {
		name,
		breaches: (files) =>
			[...files].flatMap(([path, text]) => {
				const found = kind.test(path) ? pattern.exec(text)?.[0] : undefined;
				return found === undefined ? [] : [`${path}: ${found.trim().slice(0, 80)}`];
			}),
	};
}
