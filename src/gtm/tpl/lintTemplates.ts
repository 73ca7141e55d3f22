import type { Finding, FindingLevel } from './finding.ts';
import { lintGalleryFolder } from './lintGalleryFolder.ts';
import { lintTemplate } from './lintTemplate.ts';
import type { CommandReport, TemplateFile } from './templateFile.ts';

/** Lints each template, and with `strict` fails for warnings too. */
export function lintTemplates(files: readonly TemplateFile[], strict = false): CommandReport {
	const lines: string[] = [];
	const refusals: string[] = [];
	const counts: Record<FindingLevel, number> = { error: 0, warning: 0, note: 0 };
	for (const { path, text, folder } of files) {
		const linted = lintTemplate(text);
		if (!linted.ok) {
			refusals.push(`${path}, line ${linted.line}: ${linted.message}`);
			continue;
		}
		const ofFolder = folder ? lintGalleryFolder(folder) : [];
		for (const { level } of [...linted.findings, ...ofFolder]) counts[level] += 1;
		lines.push(
			path,
			...linted.findings.map(describe),
			// These lines are those of another file, which the message names.
			...ofFolder.map(describe),
		);
		if (linted.findings.length + ofFolder.length === 0) lines.push('  nothing found');
	}
	const { error, warning, note } = counts;
	const refused = refusals.length > 0 ? `, ${refusals.length} refused` : '';
	const isFailed = error > 0 || (strict && warning > 0);
	return {
		text: [
			...lines,
			`${numberOf(error, 'error')}, ${numberOf(warning, 'warning')}, ${numberOf(note, 'note')}${refused}`,
		].join('\n'),
		refusals: refusals.join('\n'),
		exitCode: refusals.length > 0 ? 2 : isFailed ? 1 : 0,
	};
}

function describe({ level, line, message }: Finding): string {
	const place = line === undefined ? '' : `line ${line}: `;
	return `  ${level.padEnd(7)}  ${place}${message}`;
}

function numberOf(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}
