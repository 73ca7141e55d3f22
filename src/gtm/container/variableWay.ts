import type { Settings } from '../../settings/settings.ts';
import type { Parameter, Tag, Variable } from './exportFormat.ts';
import { mappingParameters, table, text, trackerParameters } from './fieldParameters.ts';
import {
	ID_VARIABLE,
	nameOf,
	reference,
	TRIGGER,
	tag,
	typeOf,
	VARIABLE_TEMPLATE,
	variable,
} from './parts.ts';

/** The parameters that Google's tag is given, a variable each. */
const parameterNames = [
	'event_category',
	'chat_action',
	'event_label',
	'chat_automation',
	'chat_button',
	'chat_agent',
	'chat_link',
	'chat_rating',
	'non_interaction',
] as const;

/** Our variable, once for each thing that Google's tag needs. */
export const eventVariables = (settings: Settings): Variable[] => {
	const make = (id: number, what: string, output: string, parameters: readonly Parameter[]) =>
		variable(String(id), nameOf(what), typeOf(VARIABLE_TEMPLATE), [
			text('output', output),
			...parameters,
		]);
	const mapping = mappingParameters(settings);
	return [
		make(51, 'is chat event', 'isChatEvent', mapping),
		make(52, 'event name', 'eventName', mapping),
		make(53, 'measurement IDs', 'measurementIds', [
			...trackerParameters(settings, reference(`${ID_VARIABLE} (list)`)),
			...mapping,
		]),
		...parameterNames.map((name, i) =>
			make(60 + i, name, 'parameter', [text('parameterName', name), ...mapping]),
		),
	];
};

/** Google's own GA4 Event tag, fed by our variable. */
export const googleEventTag = (settings: Settings): Tag =>
	tag(
		'43',
		'Smartsupp - chat events (GA4 Event)',
		'gaawe',
		[
			text('eventName', reference(nameOf('event name'))),
			text('measurementIdOverride', reference(ID_VARIABLE)),
			{ type: 'BOOLEAN', key: 'sendEcommerceData', value: 'false' },
			table('eventSettingsTable', [
				...parameterNames.map((name) => ({
					parameter: name,
					parameterValue: reference(nameOf(name)),
				})),
				...settings.eventParameters.map(({ name, value }) => ({
					parameter: name,
					parameterValue: value,
				})),
			]),
		],
		{
			firingTriggerId: [TRIGGER],
			tagFiringOption: 'ONCE_PER_EVENT',
			consentSettings: { consentStatus: 'NOT_SET' },
			notes:
				'Sends what the variables give. No claims, no basic consent and no generate_lead this way.',
		},
	);
