import type { ConsentSettings } from '../../../src/gtm/container/exportFormat.ts';
import type { HostConsent } from '../../../src/gtm/sandbox/host.ts';

/** Whether the tag's consent settings let it run now: with additional consent every type has to be granted. */
export function mayFire(settings: ConsentSettings, consent: HostConsent): boolean {
	if (settings.consentStatus !== 'NEEDED') return true;
	return settings.consentType.list.every(({ value }) => consent.isGranted(value));
}
