import { code, oneLine, source } from './sources.ts';

/** What `ga4-bridge --help` prints, as a list: a verb with its arguments, and what it does. */
export function verbList(): string {
	const help = /const help = `([^`]*)`/.exec(source('src/cli.ts').text)?.[1] ?? '';
	const verbs = [...help.matchAll(/^ {2}(ga4-bridge .+?) {2,}(.+)((?:\n {6}.+)*)/gm)];
	if (verbs.length === 0) throw new Error('The help in src/cli.ts has no verbs any more.');
	return verbs
		.map(([, verb = '', words = '', options = '']) => {
			const lines = options.split('\n').flatMap((line) => {
				const [, option, text] = /^ {6}(\S.*?)(?: {2,}(.+))?$/.exec(line) ?? [];
				return option ? [`  - ${code(option)}${text ? `: ${oneLine(text)}` : ''}`] : [];
			});
			return [`- ${code(verb)}: ${words}`, ...lines].join('\n');
		})
		.join('\n');
}
