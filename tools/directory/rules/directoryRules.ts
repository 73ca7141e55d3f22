import { fileRules } from './fileRules.ts';
import { phpRules } from './phpRules.ts';
import type { PluginFiles, Rule } from './rule.ts';
import { trialwareRules } from './trialwareRules.ts';

/** All of what is checked over the files of the zip: our own reading of the directory's guidelines and of Plugin Check's source. */
export const directoryRules: readonly Rule[] = [...fileRules, ...phpRules, ...trialwareRules];

/** Bytes of the plugin's files as texts. */
export function asTexts(files: ReadonlyMap<string, Uint8Array>): PluginFiles {
	const decoder = new TextDecoder();
	return new Map([...files].map(([path, bytes]) => [path, decoder.decode(bytes)]));
}
