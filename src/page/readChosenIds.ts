import { measurementIdsIn } from '../events/measurementId.ts';
import { REPLACED_KEY } from '../events/readChatEvent.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

/**
 * The properties that the page itself had named to the chat box, by the key that the inert one replaced; undefined where
 * it named none. They go before what is found, as they do in the chat box.
 */
export const readChosenIds = (win: PageWindow): readonly string[] | undefined => {
	const key = fieldsOf(win._smartsupp)[REPLACED_KEY];
	const ids = measurementIdsIn(typeof key === 'string' ? key.split(',') : []);
	return ids[0] ? ids : undefined;
};
