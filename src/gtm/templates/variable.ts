import { measurementIdsIn } from '../../events/measurementId.ts';
import type { BridgeOptions } from '../../events/options.ts';
import type { ChatEvent } from '../../events/readChatEvent.ts';
import { readChatEvent } from '../../events/readChatEvent.ts';
import { ruleFor, translateEvent } from '../../events/translateEvent.ts';
import { usableOptions } from '../../events/usableOptions.ts';
import { currentMessage, idsOnPage } from './pageFacts.ts';
import { readOptions, readText } from './readOptions.ts';

/** What the chosen output is for the current event; undefined for anything else than a chat event that is to be sent. */
const outputOf = (fields: { readonly [name: string]: unknown }): unknown => {
	const event = readChatEvent(currentMessage());
	if (typeof event === 'string') return undefined;
	const options = usableOptions(readOptions(fields));
	const rule = ruleFor(event.action, options);
	if (rule && !rule.send) return undefined;
	const output = fields.output;
	if (output === 'isChatEvent') return true;
	if (output === 'measurementIds') return measurementIdsOf(options);
	return mapped(output, readText(fields.parameterName), event, options);
};

const measurementIdsOf = (options: BridgeOptions): string | undefined => {
	const found = options.trackerMode === 'manual' ? options.measurementIds : idsOnPage();
	const ids = measurementIdsIn(found);
	return ids.length === 0 ? undefined : ids.join(',');
};

const mapped = (
	output: unknown,
	name: string,
	event: ChatEvent,
	options: BridgeOptions,
): unknown => {
	const translated = translateEvent(event, options);
	if (output === 'parameters') return translated.params;
	if (output !== 'parameter') return translated.name;
	return translated.params.hasOwnProperty(name) ? translated.params[name] : undefined;
};

// A variable's code is the body of a function: the build puts `return` before this call.
export const value = outputOf(data);
