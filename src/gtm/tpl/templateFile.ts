import type { GalleryFolder } from './lintGalleryFolder.ts';

/** A template file as a command was given it. */
export interface TemplateFile {
	/** Its path as the user wrote it, for the report. */
	path: string;
	text: string;
	/** The folder around it, where the user named a folder: then the Gallery's rules hold for it. */
	folder?: GalleryFolder;
}

/** What a command has to say and its exit code: 0 good, 1 something failed, 2 a file was refused. */
export interface CommandReport {
	text: string;
	/** For the standard error: why files were refused. */
	refusals: string;
	exitCode: 0 | 1 | 2;
}
