import { parse, stringify } from 'yaml';

/** One release as the Gallery lists it. */
export interface GalleryVersion {
	/** The commit that holds the release's template.tpl, whole. */
	readonly sha: string;
	readonly changeNotes: string;
}

/** A repository's metadata.yaml, by Google's documentation of the Community Template Gallery. */
export interface Metadata {
	readonly homepage: string;
	readonly documentation: string;
	/** The newest first. */
	readonly versions: readonly GalleryVersion[];
}

export type MetadataReading =
	| { readonly ok: true; readonly metadata: Metadata }
	| { readonly ok: false; readonly message: string };

/** Reads a metadata.yaml; a missing one and missing entries are empty. */
export function readMetadata(text: string | undefined): MetadataReading {
	let value: unknown;
	try {
		value = parse(text ?? '') ?? {};
	} catch (error) {
		const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
		return refused(`is not YAML (${line})`);
	}
	if (!isRecord(value)) return refused('is no list of entries with names');
	// An entry without a value is null in YAML.
	const [homepage, documentation] = [value.homepage ?? '', value.documentation ?? ''];
	const versions = value.versions ?? [];
	if (typeof homepage !== 'string') return refused('has a homepage that is no text');
	if (typeof documentation !== 'string') return refused('has a documentation that is no text');
	if (!Array.isArray(versions)) return refused('has versions that are no list');
	const read = versions.map(readVersion);
	const wrong = read.indexOf(undefined);
	if (wrong >= 0) return refused(`has no whole sha in version number ${wrong + 1}`);
	const list = read.filter((version) => version !== undefined);
	return { ok: true, metadata: { homepage, documentation, versions: list } };
}

export function writeMetadata(metadata: Metadata): string {
	return stringify(metadata, { lineWidth: 0, indentSeq: true });
}

function readVersion(value: unknown): GalleryVersion | undefined {
	if (!isRecord(value) || typeof value.sha !== 'string') return undefined;
	const { sha, changeNotes } = value;
	if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
	return { sha, changeNotes: typeof changeNotes === 'string' ? changeNotes : '' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(what: string): MetadataReading {
	return {
		ok: false,
		message: `metadata.yaml ${what}. Mend it by hand, or delete it, and commit.`,
	};
}
