import { fieldsOf, type PageWindow } from '../pageWindow.ts';

/** What is not printed on this page, and why, as the plugin tells whoever manages it: name and sentence of each. */
export const readReasons = (win: PageWindow): (readonly [name: string, sentence: string])[] => {
	const { chat, analytics } = fieldsOf(fieldsOf(win.smartsuppGa4).reasons);
	if (isSentence(chat) && chat === analytics) return [['Chat box and events', chat]];
	return [
		...(isSentence(chat) ? [['Chat box', chat] as const] : []),
		...(isSentence(analytics) ? [['Chat events', analytics] as const] : []),
	];
};

const isSentence = (value: unknown): value is string => typeof value === 'string' && value !== '';
