import { toHost } from '../boundary.ts';
import { toText } from '../coerce.ts';
import type { ConsentSettings } from '../host.ts';
import type { Access } from '../permissions.ts';
import { SandboxError } from '../sandboxError.ts';
import { createObject, isObject, type Value } from '../value.ts';
import { callbackOf, type FunctionApi, hostPart, type Need } from './api.ts';

const needsType = (access: Access): Need[] => [
	{ permission: 'access_consent', argument: 0, access },
];

/** Keys of consent settings that name no type of consent. */
const notTypes = ['region', 'wait_for_update'];

const needsEachType: Need[] = [
	{ permission: 'access_consent', argument: 0, access: 'write', ownKeysBut: notTypes },
];

/** The APIs of Google's consent mode, and of what is set for Google's tags with it. */
export const consentApis: Readonly<Record<string, FunctionApi>> = {
	addConsentListener: {
		needs: needsType('read'),
		required: ['consentType', 'listener'],
		call: ({ host }, [type, listener]) => {
			const name = toText(type);
			const tell = callbackOf('addConsentListener', listener);
			host.consent.onChange(name, (granted) => void tell(name, granted));
			return undefined;
		},
	},
	gtagSet: {
		needs: [{ permission: 'write_data_layer', argument: 0, ownKeysBut: [] }],
		required: ['key'],
		call: ({ host }, [key, value]) => {
			// Public templates give an object, or a key and its value.
			const settings = isObject(key) ? key : createObject([[toText(key), value]]);
			hostPart(host.gtagSet, 'gtagSet');
			host.gtagSet?.(toHost(settings) as Record<string, unknown>);
			return undefined;
		},
	},
	isConsentGranted: {
		needs: needsType('read'),
		required: ['consentType'],
		call: ({ host }, [type]) => host.consent.isGranted(toText(type)),
	},
	setDefaultConsentState: {
		needs: needsEachType,
		required: ['consentSettings'],
		call: ({ host }, [settings]) => {
			hostPart(host.consent.setDefault, 'setDefaultConsentState');
			host.consent.setDefault?.(settingsOf('setDefaultConsentState', settings));
			return undefined;
		},
	},
	updateConsentState: {
		needs: needsEachType,
		required: ['consentSettings'],
		call: ({ host }, [settings]) => {
			hostPart(host.consent.update, 'updateConsentState');
			host.consent.update?.(settingsOf('updateConsentState', settings));
			return undefined;
		},
	},
};

function settingsOf(api: string, value: Value): ConsentSettings {
	if (isObject(value)) return toHost(value) as ConsentSettings;
	throw new SandboxError(`Error in ${api}. An object of consent types is needed.`);
}
