import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTables } from '../build/gallery.ts';
import { root } from '../build/project.ts';
import { startWordPress } from '../wordpress/startWordPress.ts';
import { registeredIn, testedPlugin } from './inWordPress.ts';
import { referenceFile, registeredSections, sourceSections } from './sections.ts';

console.log('Asking WordPress for routes and abilities …');
const wordpress = await startWordPress({ version: '7.1', plugin: testedPlugin });
try {
	const sections = { ...sourceSections(), ...registeredSections(await registeredIn(wordpress)) };
	const file = join(root, referenceFile);
	const text = await readFile(file, 'utf8');
	await writeFile(file, fillTables(text, sections, referenceFile));
	console.log(`Written: ${referenceFile}`);
} finally {
	await wordpress.stop();
}
