/**
 * How much a finding of the lint weighs: GTM refuses the file or the code fails as it stands; the
 * Gallery refuses it or it does not do what it seems to; it cannot be told from the file.
 */
export type FindingLevel = 'error' | 'warning' | 'note';

export interface Finding {
	level: FindingLevel;
	message: string;
	/** In the template file, from 1; missing where it is about the whole file or folder. */
	line?: number;
}

export const finding = (level: FindingLevel, message: string, line?: number): Finding => ({
	level,
	message,
	...(line === undefined ? {} : { line }),
});
