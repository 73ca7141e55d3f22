import { everyCharacter } from '../../events/characters.ts';

/**
 * True for names like the chat box's: `^[A-Z][a-z]+(_[a-z]+)+$`, the same as the container's trigger. The 19 known
 * actions match, and future ones; GTM's own events (`gtm.init`, `gtm.js`) do not.
 */
export const isChatEventName = (name: unknown): boolean => {
	if (typeof name !== 'string') return false;
	const words = name.split('_');
	const first = words[0] || '';
	const capital = first.charAt(0);
	return (
		words.length > 1 &&
		capital >= 'A' &&
		capital <= 'Z' &&
		first.length > 1 &&
		isLower(first.slice(1)) &&
		words.slice(1).every((word) => word !== '' && isLower(word))
	);
};

const isLower = (text: string): boolean => everyCharacter(text, (c) => c >= 'a' && c <= 'z');
