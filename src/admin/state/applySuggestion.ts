import type { SettingName, Settings } from '../../settings/settings.ts';
import type { Fault } from '../rest/contract.ts';

/** The edit that puts a fault's suggestion where the refused value stands; empty where the path leads nowhere. */
export const applySuggestion = (settings: Settings, fault: Fault): Partial<Settings> => {
	const [name, ...path] = fault.field.split(/[.[\]]+/).filter((step) => step !== '');
	if (name === undefined || !(name in settings) || fault.suggestion === undefined) return {};
	return { [name]: replaced(settings[name as SettingName], path, fault.suggestion) };
};

const replaced = (value: unknown, path: readonly string[], by: string): unknown => {
	const [step, ...rest] = path;
	if (step === undefined) return by;
	if (Array.isArray(value))
		return value.map((item, index) => (`${index}` === step ? replaced(item, rest, by) : item));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			key === step ? replaced(item, rest, by) : item,
		]),
	);
};
