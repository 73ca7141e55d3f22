import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useScreen } from '../state/screen.ts';
import { FaultList } from './FaultList.tsx';

/** Mistakes in wp-config.php and in the stored row: what of them has no effect. Nobody can mend them by a field here. */
export const StoredFaults = (): ReactNode => {
	const { mistakes = [], damage = [] } = useScreen().answer;
	if (mistakes.length + damage.length === 0) return null;
	return (
		<Notice status="warning" isDismissible={false}>
			{mistakes.length > 0 && (
				<>
					<p>
						{sprintf(
							/* translators: %s: the name of a constant. */
							__(
								'The constant %s in wp-config.php has mistakes; what is wrong there has no effect:',
								'ga4-bridge-for-smartsupp',
							),
							'GA4_BRIDGE_FOR_SMARTSUPP',
						)}
					</p>
					<FaultList faults={mistakes} />
				</>
			)}
			{damage.length > 0 && (
				<>
					<p>
						{__(
							'Not everything that is stored can be used; the default holds for the rest, and with the next save the unusable values go:',
							'ga4-bridge-for-smartsupp',
						)}
					</p>
					<FaultList faults={damage} />
				</>
			)}
		</Notice>
	);
};
