import Ajv, { type ErrorObject } from 'ajv-draft-04';
import { readMeasurementId } from '../events/measurementId.ts';
import { hideSecrets } from './hideSecrets.ts';
import { measurementIdAdvice } from './measurementIdAdvice.ts';
import { parseChatKey } from './parseChatKey.ts';
import { settingsSchema } from './schema.ts';
import { type SettingProblem, settingProblem } from './settingProblem.ts';
import { defaultSettings, type Settings } from './settings.ts';

export type SettingsCheck =
	| { readonly ok: true; readonly settings: Partial<Settings> }
	| { readonly ok: false; readonly problems: readonly SettingProblem[] };

// For Node only: the validator is larger than everything that a browser gets of us.
const validate = new Ajv({ allErrors: true, verbose: true }).compile(settingsSchema);

/** Whether these settings may be stored: by the schema, and by what the schema cannot say. All problems at once. */
export const checkSettings = (values: unknown): SettingsCheck => {
	if (!validate(values)) return { ok: false, problems: problemsOf(validate.errors ?? []) };
	const settings = values as Partial<Settings>;
	const problems = [
		...togetherProblems({ ...defaultSettings, ...settings }),
		...repeated(
			'eventRules',
			'action',
			settings.eventRules?.map(({ action }) => action),
		),
		...repeated(
			'eventParameters',
			'name',
			settings.eventParameters?.map(({ name }) => name),
		),
	];
	return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
};

/** What is wrong only because of another setting. */
const togetherProblems = (settings: Settings): SettingProblem[] => {
	const problems: SettingProblem[] = [];
	if (settings.trackerMode === 'manual' && settings.measurementIds.length === 0) {
		problems.push(
			settingProblem(
				'trackerMode',
				'manual',
				'needs a measurement ID',
				'Name one in measurementIds, or choose "auto".',
			),
		);
	}
	if (settings.sendLeads && settings.leadValue > 0 && settings.leadCurrency === '') {
		problems.push(
			settingProblem(
				'leadValue',
				settings.leadValue,
				'has no currency, and GA4 takes no value without one',
				'Name it in leadCurrency, such as EUR, or leave the value out.',
			),
		);
	}
	return problems;
};

/** A problem for every entry of a table whose name an earlier one has: only the first would count. */
const repeated = (table: string, column: string, names: readonly string[] = []): SettingProblem[] =>
	names.flatMap((name, index) => {
		const first = names.indexOf(name);
		if (first === index) return [];
		const field = `${table}[${index}].${column}`;
		return [
			settingProblem(
				field,
				name,
				`is the ${column} of ${table}[${first}] too, and only the first would count`,
				'Leave one of the two out.',
			),
		];
	});

/** One problem a value: what is of the wrong type, say, is also none of the values. The last one says most. */
const problemsOf = (errors: readonly ErrorObject[]): SettingProblem[] => {
	const lastOfEach = new Map(
		errors.map((error) => [
			[error.instancePath, error.params.additionalProperty, error.params.missingProperty].join(),
			problemOf(error),
		]),
	);
	return [...lastOfEach.values()];
};

const problemOf = (error: ErrorObject): SettingProblem =>
	settingProblem(fieldOf(error), shownData(error), ...adviceOf(error));

/** The refused value; instead of a key, what of it may be shown. */
const shownData = (error: ErrorObject): unknown => {
	if (fieldOf(error) !== 'chatKey' || typeof error.data !== 'string') return error.data;
	const reading = parseChatKey(error.data);
	return reading.ok ? error.data : reading.value;
};

/** `/eventRules/0/action` → `eventRules[0].action`. */
const fieldOf = ({ instancePath }: ErrorObject): string =>
	instancePath
		.replace(/^\//, '')
		.replace(/\/(\d+)(?=\/|$)/g, '[$1]')
		.replaceAll('/', '.') || 'settings';

const typeWords: { readonly [type: string]: string } = {
	string: 'a text',
	boolean: 'true or false',
	number: 'a number',
	array: 'a list',
	object: 'an object with names and values',
};

const adviceOf = (error: ErrorObject): readonly [what: string, wayOut: string] => {
	const { keyword, params } = error;
	switch (keyword) {
		case 'type':
			return ['is of the wrong type', `It has to be ${typeWords[params.type] ?? params.type}.`];
		case 'enum':
			return ['is none of its values', `They are: ${params.allowedValues.join(', ')}.`];
		case 'additionalProperties':
			return [
				`has no "${hideSecrets(params.additionalProperty)}"`,
				`There are: ${namesIn(error)}.`,
			];
		case 'required':
			return [`lacks "${params.missingProperty}"`, 'Add it; an empty text may do.'];
		case 'maxItems':
			return ['is too long', `It holds at most ${params.limit}.`];
		case 'uniqueItems':
			return ['holds the same twice', `Leave out number ${Math.max(params.i, params.j) + 1}.`];
		case 'minLength':
			return ['is too short', `It has at least ${params.limit} characters.`];
		case 'maxLength':
			return ['is too long', `It has at most ${params.limit} characters.`];
		case 'minimum':
			return ['is too small', `It is at least ${params.limit}.`];
		case 'maximum':
			return ['is too large', `It is at most ${params.limit}.`];
		case 'pattern':
			return patternAdvice(error);
		default:
			throw new Error(`checkSettings has no sentence for "${keyword}".`);
	}
};

const namesIn = ({ parentSchema }: ErrorObject): string =>
	Object.keys(parentSchema?.properties ?? {}).join(', ');

const NAME =
	"A name has 1 to 40 letters, digits and underscores, begins with a letter, and is none of Google's own.";

const OFFSET = [
	'is no distance',
	'Write whole pixels from 0 to 999, or nothing for that of the account.',
] as const;

const lookAdvice: { readonly [field: string]: readonly [what: string, wayOut: string] } = {
	chatOffsetX: OFFSET,
	chatOffsetY: OFFSET,
	chatColor: ['is no colour', 'Write # and six digits, such as #1d4fd8, or nothing.'],
	privacyNoticeUrl: [
		'is no address of a page',
		'Write it whole, with https:// and as a browser does, such as https://example.com/privacy.',
	],
};

const patternAdvice = (error: ErrorObject): readonly [what: string, wayOut: string] => {
	const field = fieldOf(error);
	if (field.startsWith('measurementIds')) {
		const reading = readMeasurementId(error.data);
		if (!reading.ok) return measurementIdAdvice(reading.problem);
		return ['has a blank beside it', `Write ${reading.id}.`];
	}
	if (field === 'chatKey') {
		return ['is no chat key', 'One has 40 characters, 0-9 and a-f, and stands in the chat code.'];
	}
	if (field === 'leadCurrency') {
		return ['is no currency', 'Write three capitals by ISO 4217, such as EUR.'];
	}
	const advice = lookAdvice[field];
	if (advice) return advice;
	if (field.endsWith('.value')) {
		return ['has characters that are not allowed', 'Leave out control characters, <, > and {{.'];
	}
	if (field.endsWith('.action')) {
		return ['is no event of the chat box', 'Write its name, such as Chatbot_sent.'];
	}
	if (/^(hideOnPaths|showOnPaths)\[/.test(field)) {
		return [
			'is no path',
			'Write what follows the host, such as /checkout/*, beginning with / or *, without ? and #.',
		];
	}
	if (/^(hideOnPostTypes|hideForRoles)\[/.test(field)) {
		return ['is no such name', 'Write it as WordPress does, such as product or shop_manager.'];
	}
	return ['is not allowed here', NAME];
};
