import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useScreen } from '../state/screen.ts';
import { FaultList } from './FaultList.tsx';
import { Message } from './Message.tsx';

/** Mistakes in wp-config.php and in the stored row: what of them has no effect. Nobody can mend them by a field here. */
export const StoredFaults = (): ReactNode => {
	const { mistakes = [], damage = [] } = useScreen().answer;
	const ofConstant = sprintf(
		/* translators: %s: the name of a constant. */
		__(
			'The constant %s in wp-config.php has mistakes; what is wrong there has no effect:',
			'ga4-bridge-for-smartsupp',
		),
		'GA4_BRIDGE_FOR_SMARTSUPP',
	);
	const ofRow = __(
		'Not everything that is stored can be used; the default holds for the rest, and with the next save the unusable values go:',
		'ga4-bridge-for-smartsupp',
	);
	return (
		<>
			{mistakes.length > 0 && (
				<Message status="warning" spoken={ofConstant}>
					<p>{ofConstant}</p>
					<FaultList faults={mistakes} />
				</Message>
			)}
			{damage.length > 0 && (
				<Message status="warning" spoken={ofRow}>
					<p>{ofRow}</p>
					<FaultList faults={damage} />
				</Message>
			)}
		</>
	);
};
