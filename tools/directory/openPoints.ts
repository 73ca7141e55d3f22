import type { Readme } from './parseReadme.ts';

/** What only the person who submits the plugin knows, and the directory asks for: a sentence each. */
export function openPoints(readme: Readme, header: ReadonlyMap<string, string>): string[] {
	const points: string[] = [];
	if (!readme.headers.get('contributors')) {
		points.push(
			'readme.txt has no "Contributors": add the user names at wordpress.org of those who maintain the plugin.',
		);
	}
	const notes = readme.sections.get('description') ?? '';
	const source = notes.split('<h3>Source code</h3>')[1] ?? '';
	if (!/https:\/\//.test(source)) {
		points.push(
			'readme.txt names no address of the repository under "Source code": the directory wants the source of compressed scripts linked.',
		);
	}
	if (!header.get('plugin uri')) {
		points.push(
			'ga4-bridge-for-smartsupp.php has no "Plugin URI": add the plugin\'s own page once there is one. It may stay away.',
		);
	}
	return points;
}
