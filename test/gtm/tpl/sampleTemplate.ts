import type { Template } from '../../../src/gtm/tpl/template.ts';
import { grant } from '../sandbox/grant.ts';

/** A small template with everything that a file can hold. */
export const sampleTemplate: Template = {
	info: {
		type: 'TAG',
		id: 'cvt_temp_public_id',
		version: 1,
		securityGroups: [],
		displayName: 'Grüße ✓',
		categories: ['ANALYTICS'],
		brand: { id: 'brand', displayName: 'Brand', thumbnail: 'data:image/png;base64,AA==' },
		description: 'A "quoted" text \\ with a back slash.',
		containerContexts: ['WEB'],
	},
	parameters: [
		{
			type: 'RADIO',
			name: 'mode',
			radioItems: [
				{ value: 'auto', displayValue: 'Auto' },
				{
					value: 'manual',
					displayValue: 'Manual',
					subParams: [{ type: 'TEXT', name: 'ids', simpleValueType: true }],
				},
			],
		},
	],
	code: "const log = require('logToConsole');\n\nlog('a: b');\ndata.gtmOnSuccess();",
	permissions: [grant.logging('debug'), grant.globals({ dataLayer: 'rw' })],
	tests: {
		scenarios: [
			{
				name: 'runs: with a colon',
				code: "runCode({});\n\n\tassertApi('gtmOnSuccess').wasCalled();",
			},
			{ name: 'ends with a new line', code: 'runCode({ a: "#no comment" });\n' },
			{ name: 'is one line', code: "fail('# x');" },
			{ name: '', code: '' },
		],
		setup: "const mock_ = 'ü';\nlet other;",
	},
	notes: 'Created by hand.\n\nTwo paragraphs.',
	termsOfService: 'By creating or modifying this file you agree to something.',
};
