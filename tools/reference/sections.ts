import { verbList } from './commandLine.ts';
import { commandList, commandsOf } from './commands.ts';
import { fieldNameTable, outputTable, statusList } from './gtmFields.ts';
import { hookList, hooksOf } from './hooks.ts';
import { abilityTable, argumentTable, type Registered, routeTable } from './inWordPress.ts';
import { namesOf, nameTable } from './names.ts';
import { memberTable } from './pageApi.ts';
import { pluginSources, source } from './sources.ts';

export const referenceFile = 'docs/reference.md';

/** What can be read off the sources, by the names of the marks in the file. */
export function sourceSections(): Record<string, string> {
	const plugin = pluginSources();
	const api = source('src/page/api.ts');
	return {
		names: nameTable(namesOf(plugin)),
		hooks: hookList(hooksOf(plugin)),
		commands: commandList(commandsOf(plugin)),
		api: memberTable(api, 'PageApi'),
		choice: memberTable(api, 'ConsentChoice'),
		fields: fieldNameTable(),
		outputs: outputTable(),
		states: statusList(),
		verbs: verbList(),
	};
}

/** What only a running WordPress knows. */
export const registeredSections = ({ routes, abilities }: Registered): Record<string, string> => ({
	routes: routeTable(routes),
	arguments: argumentTable(routes),
	abilities: abilityTable(abilities),
});
