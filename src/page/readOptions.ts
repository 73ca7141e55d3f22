import type { BridgeOptions } from '../events/options.ts';
import { type Fields, fieldsOf } from './pageWindow.ts';

/**
 * The options of a configuration that somebody may have written by hand: lists are lists, and what a row leaves out has
 * its usual value. A choice that is not there, or is none, means the default to all who read it.
 */
export const readOptions = (value: unknown): BridgeOptions => {
	const options = fieldsOf(value);
	const listOf = (list: unknown, usual: Fields): Fields[] =>
		Array.isArray(list) ? list.map((row) => ({ ...usual, ...row })) : [];
	return {
		...options,
		measurementIds: [].concat(options.measurementIds as never),
		eventRules: listOf(options.eventRules, { send: true, eventName: '' }),
		eventParameters: listOf(options.eventParameters, { name: '', value: '' }),
	} as unknown as BridgeOptions;
};
