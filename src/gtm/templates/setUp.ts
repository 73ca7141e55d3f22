import {
	callInWindow,
	copyFromWindow,
	createArgumentsQueue,
	createQueue,
	getType,
	injectScript,
	setInWindow,
	templateStorage,
} from 'gtm';
import { everyCharacter } from '../../events/characters.ts';
import { measurementIdsIn } from '../../events/measurementId.ts';
import type { BridgeOptions } from '../../events/options.ts';
import { INERT_KEY, REPLACED_KEY } from '../../events/readChatEvent.ts';
import { DATA_LAYER, otherDataLayer } from './dataLayerName.ts';
import { log } from './log.ts';
import { chatSettings, idsOfKey } from './pageFacts.ts';
import { pushStatus } from './pushStatus.ts';

export interface Loader {
	readonly load: boolean;
	readonly key: string;
	readonly done: () => void;
	readonly failed: () => void;
}

/** True once this page was set up, by whichever tag of this template. */
export const isSetUp = (): boolean => templateStorage.getItem('setUp') === true;

/** Once a page: makes the chat box hand its events to the data layer, and starts the chat where asked to. */
export const setUp = (options: BridgeOptions, loader: Loader): void => {
	if (isSetUp()) {
		loader.done();
		return;
	}
	templateStorage.setItem('setUp', true);
	sayOtherDataLayer();
	const ids = measurementIdsIn(options.measurementIds);
	setKey(options, ids[0]);
	const noIds = options.trackerMode === 'manual' && ids.length === 0;
	if (noIds) {
		log(
			'the field "Measurement IDs" holds no valid ID.',
			'A measurement ID looks like G-ABC123DEF4, in capitals.',
		);
	}
	startChat({
		load: loader.load,
		key: loader.key,
		done: noIds ? loader.failed : loader.done,
		failed: loader.failed,
	});
};

const setKey = (options: BridgeOptions, firstId: string | undefined): void => {
	const native = options.captureMode === 'native';
	const key = native ? (options.trackerMode === 'manual' ? firstId : undefined) : INERT_KEY;
	if (key === undefined) return;
	const chat = chatSettings();
	if (chat.appVersion !== undefined && !native) {
		tooLate();
		return;
	}
	setInWindow('_smartsupp', { gaKey: key }, false);
	// The page's own choice: it counts as chosen in auto, and the chat box is kept from sending to it itself.
	if (!native && idsOfKey(chat.gaKey).length > 0) {
		setInWindow('_smartsupp.' + REPLACED_KEY, chat.gaKey, true);
	}
	setInWindow('_smartsupp.gaKey', key, true);
	if (chatSettings().gaKey !== key) {
		log(
			'the page does not let _smartsupp.gaKey be set, so the chat box sends its events itself.',
			'',
		);
	}
	// Without a global gtag the chat box loads Google's script once more, and GA4 counts a second page_view.
	if (!native) createArgumentsQueue('gtag', DATA_LAYER);
	if (!native) pushStatus('waiting');
};

const sayOtherDataLayer = (): void => {
	const name = otherDataLayer();
	if (name === '') return;
	log(
		'the data layer of this page is called "' + name + '", so no event would get through.',
		'In the template editor: put that name into the line DATA_LAYER = "dataLayer" of the code, and under Permissions > Accesses global variables in place of dataLayer.',
	);
};

const tooLate = (): void => {
	log(
		'the chat box started before this tag, so it sends its events itself.',
		"Put this line before the chat code: window._smartsupp = window._smartsupp || {}; _smartsupp.gaKey = 'G-'; or let this tag load the chat.",
	);
	pushStatus('too late');
};

const startChat = (loader: Loader): void => {
	// The second is the chat code's own test: what keeps two installations on one page from loading twice.
	if (!loader.load) loader.done();
	else if (!isChatKey(loader.key)) {
		log(
			'"' + loader.key + '" is no chat key, so the chat was not started.',
			'The key has 40 characters, 0-9 and a-f, and stands in the chat code of your Smartsupp dashboard.',
		);
		loader.failed();
	} else if (getType(copyFromWindow('smartsupp')) !== 'undefined') {
		log('the chat is on this page already, so it was not started again.', '');
		loader.done();
	} else if (typeof chatSettings().key === 'string') {
		log('the page names a chat key of its own, so this tag leaves the chat to it.', '');
		loader.done();
	} else loadChat(loader);
};

/** The contract of the vendor's chat code: the key, a queue function, one asynchronous script. */
const loadChat = (loader: Loader): void => {
	setInWindow('_smartsupp', {}, false);
	setInWindow('_smartsupp.key', loader.key, true);
	setInWindow(
		'smartsupp',
		function () {
			callInWindow('smartsupp._.push', arguments);
		},
		false,
	);
	createQueue('smartsupp._');
	injectScript(
		'https://www.smartsuppchat.com/loader.js?',
		loader.done,
		() => {
			log(
				"the chat could not be loaded from Smartsupp's server.",
				"A blocker or the page's content security policy may be the cause.",
			);
			loader.failed();
		},
		'smartsupp',
	);
};

const isChatKey = (key: string): boolean =>
	key.length >= 16 && key.length <= 64 && everyCharacter(key, isHexadecimal);

const isHexadecimal = (c: string): boolean =>
	(c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
