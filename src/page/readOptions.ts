import type { BridgeOptions } from '../events/options.ts';
import { type Fields, fieldsOf } from './pageWindow.ts';

/**
 * The options of a configuration that somebody may have written by hand: lists are lists, and what a row leaves out, or
 * has of another type, has its usual value. A choice that is not there, or is none, means the default to all who read it.
 */
export const readOptions = (value: unknown): BridgeOptions => {
	const options = fieldsOf(value);
	const like = (usual: Fields, given: unknown): Fields => {
		const all = { ...usual, ...fieldsOf(given) };
		for (const name of Object.keys(usual))
			if (typeof all[name] !== typeof usual[name]) all[name] = usual[name];
		return all;
	};
	const listLike = (usual: Fields, list: unknown): Fields[] =>
		Array.isArray(list) ? list.map((row) => like(usual, row)) : [];
	return {
		...like({ leadCurrency: '', leadValue: 0 }, options),
		measurementIds: [].concat(options.measurementIds as never),
		eventRules: listLike({ action: '', send: true, eventName: '' }, options.eventRules),
		eventParameters: listLike({ name: '', value: '' }, options.eventParameters),
	} as unknown as BridgeOptions;
};
