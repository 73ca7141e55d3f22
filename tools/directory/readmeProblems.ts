import { countWords, type Readme } from './parseReadme.ts';

/** The current WordPress: the readme may name it once the tests run in it. */
export const currentWordPress = '7.1';

/** What the same facts are elsewhere. */
export interface Elsewhere {
	/** The fields of the plugin's main file. */
	header: ReadonlyMap<string, string>;
	/** The version of package.json. */
	version: string;
	/** composer.json of the plugin. */
	composer: { version: string; license: string; require: { php: string } };
	/** The current WordPress, such as 7.1. */
	wordPress: string;
}

/** The limits of the directory: characters for the first two, words for sections. */
const limits = { short: 150, notice: 300, tags: 5, section: 2_500 } as const;
const longSections: Readonly<Record<string, number>> = { faq: 5_000, changelog: 5_000 };

/** Without these, a plugin is not taken or not shown. */
const neededSections = ['description', 'installation', 'faq', 'screenshots', 'changelog'];

/** What the directory, or whoever compares, would find wrong with a readme.txt: one sentence each. */
export function readmeProblems(readme: Readme, elsewhere: Elsewhere): string[] {
	return [...headProblems(readme, elsewhere), ...textProblems(readme)];
}

function headProblems({ name, headers, short }: Readme, elsewhere: Elsewhere): string[] {
	const { header, version, composer, wordPress } = elsewhere;
	const expected: [field: string, value: string | undefined, of: string][] = [
		['stable tag', header.get('version'), 'Version of the plugin'],
		['stable tag', version, 'version of package.json'],
		['stable tag', composer.version, 'version of composer.json'],
		['tested up to', wordPress, 'current WordPress'],
		['requires at least', header.get('requires at least'), 'header of the plugin'],
		['requires php', header.get('requires php'), 'header of the plugin'],
		['requires php', composer.require.php.replace(/^>=/, ''), 'composer.json'],
		['license', header.get('license'), 'header of the plugin'],
		['license', composer.license, 'composer.json'],
		['license uri', header.get('license uri'), 'header of the plugin'],
	];
	const problems = expected.flatMap(([field, value, of]) =>
		value !== undefined && headers.get(field) === value
			? []
			: [`"${field}" is "${headers.get(field) ?? ''}", the ${of} says "${value ?? ''}".`],
	);
	if (name !== header.get('plugin name'))
		problems.push(`The title is "${name}", the plugin's name "${header.get('plugin name')}".`);
	const tags = (headers.get('tags') ?? '').split(',').map((tag) => tag.trim());
	if (tags.length > limits.tags) problems.push(`There are ${tags.length} tags, 5 are shown.`);
	for (const tag of tags)
		if (tag === '' || ['plugin', 'wordpress'].includes(tag.toLowerCase()))
			problems.push(`The tag "${tag}" is not taken.`);
	if (short === '' || [...short].length > limits.short || short.includes('\n'))
		problems.push(
			`The short description has ${[...short].length} characters: one line of 150 at most.`,
		);
	return problems;
}

function textProblems({ sections, notices, questions, headers }: Readme): string[] {
	const problems = neededSections.flatMap((section) =>
		sections.get(section) ? [] : [`The section "${section}" is missing.`],
	);
	for (const [section, text] of sections) {
		const limit = longSections[section] ?? limits.section;
		const words = countWords(text);
		if (words >= limit)
			problems.push(`The section "${section}" has ${words} words and is cut at ${limit}.`);
	}
	for (const [question, answer] of questions)
		if (!question.endsWith('?') || answer === '')
			problems.push(`"${question}" is no question with an answer.`);
	for (const [version, notice] of notices)
		if (notice.length > limits.notice)
			problems.push(
				`The upgrade notice of ${version} has ${notice.length} characters, 300 are shown.`,
			);
	const version = headers.get('stable tag') ?? '';
	if (!(sections.get('changelog') ?? '').includes(`= ${version} =`))
		problems.push(`The changelog says nothing of ${version}.`);
	if (!notices.has(version)) problems.push(`There is no upgrade notice for ${version}.`);
	return problems;
}

/** The fields of a plugin's main file, their names in lower case. */
export function readPluginHeader(php: string): ReadonlyMap<string, string> {
	const fields = php.slice(0, 8192).matchAll(/^[ \t/*#@]*([A-Z][A-Za-z ]+):(.*)$/gm);
	return new Map(
		[...fields].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
	);
}
