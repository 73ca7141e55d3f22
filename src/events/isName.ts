import { everyCharacter, isAsciiLetter } from './characters.ts';

// Google Analytics help: "[GA4] Event naming rules" and "[GA4] Event collection limits".
export const MAX_NAME = 40;

/** True for a text of the form that names of events and parameters have; some such names are reserved all the same. */
export const isName = (text: string): boolean =>
	isAsciiLetter(text.charAt(0)) && text.length <= MAX_NAME && everyCharacter(text, isNameCharacter);

/** Letters, digits and the underscore. */
export const isNameCharacter = (c: string): boolean =>
	isAsciiLetter(c) || (c >= '0' && c <= '9') || c === '_';
