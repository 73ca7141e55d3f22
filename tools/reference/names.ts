import { markdownTable } from '../build/galleryTables.ts';
import { readDocblock, summaryOf } from './docblock.ts';
import { code, linkTo, type Source } from './sources.ts';

/** A name under which the plugin is known to WordPress: an option, a capability, a constant, a parameter of an address. */
export interface Name {
	readonly name: string;
	readonly path: string;
	/** Empty where no comment stands above the constant that holds it. */
	readonly text: string;
}

const constant =
	/(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*)?(?:public|private) const \w+ *= '((?:manage_)?ga4_bridge_for_smartsupp\w*(?<!_)|GA4_BRIDGE\w+)';/g;

/** Every name that a constant of a class holds. */
export const namesOf = (sources: readonly Source[]): Name[] =>
	sources.flatMap(({ path, text }) =>
		[...text.matchAll(constant)].map(([, comment, name = '']) => ({
			name,
			path,
			text: comment ? summaryOf(readDocblock(comment)) : '',
		})),
	);

export const nameTable = (names: readonly Name[]): string =>
	markdownTable(
		['name', 'what it is', 'where'],
		names.map(({ name, path, text }) => [code(name), text, linkTo(path)]),
	);
