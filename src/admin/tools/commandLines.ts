import type { SettingName, Settings } from '../../settings/settings.ts';
import type { Scope } from '../rest/contract.ts';

/** Another setting is refused as long as these are not there: `manual` without an ID, a value without a currency. */
const neededFirst: readonly string[] = ['measurementIds', 'leadCurrency', 'privacyNoticeUrl'];

/** The commands of WP-CLI that make these settings, for a shell such as bash or zsh; in an order in which each is accepted. */
export const commandLines = (
	settings: Partial<Settings>,
	scope: Scope,
	locked: readonly SettingName[] = [],
): string => {
	const names = Object.keys(settings);
	const first = neededFirst.filter((name) => names.includes(name));
	const ordered = [...first, ...names.filter((name) => !first.includes(name))];
	const values: [string, unknown][] = ordered.map((name) => [name, settings[name as SettingName]]);
	if (locked.length > 0) values.push(['locked', locked]);
	const end = scope === 'network' ? ' --network' : '';
	return values
		.map(([name, value]) => `wp ga4-bridge set ${name} ${shellWord(argumentOf(value))}${end}`)
		.join('\n');
};

/** A value as the command takes it: a list of texts with commas, where no text could be taken for something else. */
const argumentOf = (value: unknown): string => {
	if (!Array.isArray(value)) return String(value);
	const isPlain = value.every((item) => typeof item === 'string' && /^[^,[{\s-][^,]*$/.test(item));
	return isPlain && value.length > 0 ? value.join(',') : JSON.stringify(value);
};

/** Between single quotes a shell takes everything as it stands but the quote itself. */
const shellWord = (text: string): string =>
	/^[\w./:=,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
