import { parseDocument } from 'yaml';
import { type Finding, finding } from './finding.ts';

/** The files of a template's folder that the Gallery looks at; missing ones are undefined. */
export interface GalleryFolder {
	/** The names of all files in it. */
	names: readonly string[];
	licence: string | undefined;
	metadata: string | undefined;
}

/** What the Gallery would refuse of a folder with a template.tpl. Lines are those of metadata.yaml. */
export function lintGalleryFolder({ names, licence, metadata }: GalleryFolder): Finding[] {
	return [
		...(licence === undefined ? [missing(names, 'LICENSE')] : lintLicence(licence)),
		...(metadata === undefined ? [missing(names, 'metadata.yaml')] : lintMetadata(metadata)),
		...(names.includes('README.md') ? [] : [missing(names, 'README.md')]),
	];
}

function missing(names: readonly string[], name: string): Finding {
	const similar = names.find((one) => one.toLowerCase() === name.toLowerCase());
	const wayOut = similar === undefined ? '' : ` There is "${similar}": its name has to be exact.`;
	return finding('warning', `The Gallery needs a file ${name} beside template.tpl.${wayOut}`);
}

function lintLicence(text: string): Finding[] {
	if (/Apache License\s+Version 2\.0/.test(text)) return [];
	return [
		finding('warning', 'LICENSE is not the Apache License 2.0, the only one of the Gallery.'),
	];
}

function lintMetadata(text: string): Finding[] {
	const document = parseDocument(text);
	const [error] = document.errors;
	if (error) {
		const [message = error.message] = error.message.split('\n');
		return [finding('warning', `metadata.yaml: ${message}`, error.linePos?.[0].line ?? 1)];
	}
	const value: unknown = document.toJS();
	if (typeof value !== 'object' || value === null) {
		return [finding('warning', 'metadata.yaml has homepage, documentation and versions.')];
	}
	return [
		...['homepage', 'documentation'].flatMap((key) => lintAddress(key, Reflect.get(value, key))),
		...lintVersions(Reflect.get(value, 'versions')),
	];
}

function lintAddress(key: string, value: unknown): Finding[] {
	if (typeof value === 'string' && /^https:\/\/\S+$/.test(value)) return [];
	const shown = value === undefined ? 'missing' : JSON.stringify(value);
	return [finding('warning', `metadata.yaml: ${key} is ${shown}; it has to be an https address.`)];
}

function lintVersions(versions: unknown): Finding[] {
	if (!Array.isArray(versions) || versions.length === 0) {
		const message = 'metadata.yaml: versions is empty; it lists a commit for each version.';
		return [finding('warning', message)];
	}
	return versions.flatMap((version: unknown, at) => {
		const sha: unknown =
			typeof version === 'object' && version !== null ? Reflect.get(version, 'sha') : undefined;
		if (typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha)) return [];
		const message = `metadata.yaml: versions[${at}].sha has to be a commit's 40 digits.`;
		return [finding('warning', message)];
	});
}
