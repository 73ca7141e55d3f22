import { limitEvent } from '../../events/limitEvent.ts';
import { readMeasurementIds } from '../../events/measurementId.ts';
import type { BridgeOptions } from '../../events/options.ts';
import type { ChatEvent } from '../../events/readChatEvent.ts';
import { readChatEvent } from '../../events/readChatEvent.ts';
import { ruleFor, translateEvent } from '../../events/translateEvent.ts';
import { currentMessage, idsOnPage } from './pageFacts.ts';
import { readOptions, readText } from './readOptions.ts';

/** What the chosen output is for the current event; undefined for anything else than a chat event that is to be sent. */
const outputOf = (fields: { readonly [name: string]: unknown }): unknown => {
	const reading = readChatEvent(currentMessage());
	if (!reading.ok) return undefined;
	const options = readOptions(fields);
	const rule = ruleFor(reading.event.action, options);
	if (rule && !rule.send) return undefined;
	const output = fields.output;
	if (output === 'isChatEvent') return true;
	if (output === 'measurementIds') return measurementIdsOf(options);
	return mapped(output, readText(fields.parameterName), reading.event, options);
};

const measurementIdsOf = (options: BridgeOptions): string | undefined => {
	const found = options.trackerMode === 'manual' ? options.measurementIds : idsOnPage();
	const ids = readMeasurementIds(found).ids;
	return ids.length === 0 ? undefined : ids.join(',');
};

const mapped = (
	output: unknown,
	name: string,
	event: ChatEvent,
	options: BridgeOptions,
): unknown => {
	const translated = limitEvent(translateEvent(event, options), options.eventParameters);
	if (output === 'parameters') return translated.params;
	if (output !== 'parameter') return translated.name;
	return translated.params.hasOwnProperty(name) ? translated.params[name] : undefined;
};

// A variable's code is the body of a function: the build puts `return` before this call.
export const value = outputOf(data);
