import { type Docblock, readDocblock, summaryOf } from './docblock.ts';
import { code, linkTo, type Source } from './sources.ts';

/** A command of WP-CLI's with what `wp help` says of it. */
export interface Command {
	readonly name: string;
	readonly path: string;
	/** What follows the name, as WP-CLI writes it. */
	readonly synopsis: readonly string[];
	readonly text: string;
	/** A word under which other commands stand. */
	readonly isGroup: boolean;
}

const registry = 'wordpress-plugin/includes/Cli/Commands.php';

/** Every command that the registry names, in its order. */
export function commandsOf(sources: readonly Source[]): Command[] {
	const table = sources.find(({ path }) => path === registry)?.text ?? '';
	return [...table.matchAll(/'(ga4-bridge[^']*)' *=> ([\w\\]+)::class/g)].map(
		([, name = '', type = '']) => {
			const path = registry.replace('Commands', type.replaceAll('\\', '/'));
			const file = sources.find((source) => source.path === path);
			if (!file) throw new Error(`${registry} names ${type}, but there is no ${path}.`);
			return commandIn(name, file);
		},
	);
}

function commandIn(name: string, { path, text }: Source): Command {
	const isGroup = /extends \\WP_CLI\\Dispatcher\\CommandNamespace/.test(text);
	const before = isGroup ? /final class/ : /public function __invoke/;
	const head = text.slice(0, text.search(before));
	const doc = readDocblock(head.slice(head.lastIndexOf('/**')).replace(/\*\/[\s\S]*$/, '*/'));
	return { name, path, synopsis: synopsisOf(doc), text: summaryOf(doc), isGroup };
}

/** The arguments: lines that a definition (": …") follows. */
const synopsisOf = ({ text }: Docblock): string[] =>
	[...text.matchAll(/^([[<].*)\n: /gm)].map(([, argument = '']) => argument);

export function commandList(commands: readonly Command[]): string {
	return commands
		.filter(({ isGroup }) => !isGroup)
		.map(
			({ name, path, synopsis, text }) =>
				`- ${code(['wp', name, ...synopsis].join(' '))}<br>${text} (${linkTo(path)})`,
		)
		.join('\n');
}
