import { copyFromWindow, getType } from 'gtm';
import { INERT_KEY } from '../../events/readChatEvent.ts';
import { DATA_LAYER } from './dataLayerName.ts';
import { log } from './log.ts';
import { chatSettings } from './pageFacts.ts';
import { pushStatus } from './pushStatus.ts';

/**
 * Once the page has loaded: whether the chat box took the inert key, which it says by `gtag('config', 'G-')` as it starts.
 * Says nothing where the data layer cannot be read whole: what cannot be known is never guessed.
 */
export const tellHandshake = (): void => {
	const entries = copyFromWindow(DATA_LAYER);
	if (getType(entries) !== 'array') return;
	const commands = entries as readonly ({ readonly [index: number]: unknown } | undefined)[];
	if (commands.some((entry) => !!entry && entry[0] === 'config' && entry[1] === INERT_KEY)) {
		pushStatus('armed');
		return;
	}
	// Copies of gtag's calls may be left out; then a missing one says nothing.
	const isWhole = commands.every(
		(entry) => getType(entry) !== 'undefined' && getType(entry) !== 'null',
	);
	if (!isWhole || chatSettings().appVersion === undefined) return;
	log(
		'the chat box runs, but hands no events over.',
		'Is Google Analytics connected in Smartsupp (Settings > Account settings > Google Analytics)? FREE has no connection. Cookie consent in Smartsupp may be another reason.',
	);
	pushStatus('not delivering');
};
