import { derivePermissions } from '../../src/gtm/tpl/derivePermissions.ts';
import type { Template } from '../../src/gtm/tpl/template.ts';

const code = `const copyFromDataLayer = require('copyFromDataLayer');
const createArgumentsQueue = require('createArgumentsQueue');

const queue = createArgumentsQueue('benchQueue', 'dataLayer');
queue('event', copyFromDataLayer('event'), copyFromDataLayer('eventModel'));
data.gtmOnSuccess();`;

/** A tag that forwards what it gets, unchanged: the least that a template can do. */
export const minimalTemplate: Template = {
	info: {
		type: 'TAG',
		id: 'cvt_temp_public_id',
		version: 1,
		displayName: 'Forward Only',
		containerContexts: ['WEB'],
	},
	parameters: [],
	code,
	permissions: derivePermissions(code).permissions,
	tests: { scenarios: [] },
	notes: '',
	termsOfService: '',
};
