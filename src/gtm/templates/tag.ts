import { isChatEventName } from './isChatEventName.ts';
import { currentMessage } from './pageFacts.ts';
import { readOptions, readText } from './readOptions.ts';
import { sendChatEvent } from './sendChatEvent.ts';
import { isSetUp, setUp } from './setUp.ts';
import { tellHandshake } from './tellHandshake.ts';

// The event of the run decides, no field: a chat event is sent on; anything else (gtm.init, gtm.js, …) sets up.
const options = readOptions(data);
const message = currentMessage();
if (isChatEventName(message.name)) {
	if (sendChatEvent(message, options, data.gtmTagId)) data.gtmOnSuccess();
	else data.gtmOnFailure();
} else if (message.name === 'gtm.load' && isSetUp()) {
	// The second trigger of the set-up tag, Window Loaded.
	if (options.captureMode === 'inert') tellHandshake();
	data.gtmOnSuccess();
} else {
	setUp(options, {
		load: data.loadChat === true || data.loadChat === 'true',
		key: readText(data.chatKey),
		done: data.gtmOnSuccess,
		failed: data.gtmOnFailure,
	});
}
