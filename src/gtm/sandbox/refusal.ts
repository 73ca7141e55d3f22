import type { PermissionRequest } from './permissions.ts';

/** The messages as measured in Google's runtime; those of rarer permissions follow their form. */
export function refusal({ permission, key = '', access = 'read' }: PermissionRequest): string {
	switch (permission) {
		case 'access_globals':
			return `Prohibited ${access} on global variable: ${key}.`;
		case 'access_local_storage':
			return `Prohibited ${access} on local storage key: ${key}.`;
		case 'access_consent':
			return `Prohibited ${access} on consent type: ${key}.`;
		case 'read_data_layer':
			return `Prohibited read from data layer variable: ${key}.`;
		case 'inject_script':
			return `Prohibited script URL: ${key}`;
		case 'send_pixel':
		case 'inject_hidden_iframe':
			return `Prohibited URL: ${key}.`;
		case 'get_url':
			return `Prohibited read on URL component: ${key}.`;
		case 'get_referrer':
			return `Prohibited read on referrer component: ${key}.`;
		case 'get_cookies':
			return `Prohibited read on cookie: ${key}.`;
		case 'set_cookies':
			return `Prohibited write on cookie: ${key}.`;
		case 'write_data_layer':
			return `Prohibited write to data layer variable: ${key}.`;
		default:
			return `Permission ${permission} is not granted.`;
	}
}
