import type { Settings } from '../../settings/settings.ts';
import type { Status } from '../rest/contract.ts';

/**
 * Whether Complianz runs our tag only after the visitor allowed marketing. A chat that waits for consent itself is not named
 * to it, as long as it hears of the answer.
 */
export const isHeldByComplianz = (
	{ chatSource, startChat, consentSource }: Settings,
	tool: Status['consentTool'],
): boolean => {
	const waitsByItself =
		startChat === 'consent' &&
		(consentSource === 'auto' ? tool?.wpConsentApi === true : consentSource !== 'none');
	return tool?.name === 'Complianz' && chatSource === 'plugin' && !waitsByItself;
};
