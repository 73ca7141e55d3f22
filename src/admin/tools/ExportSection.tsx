import { Button, CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { downloadText } from '../parts/downloadText.ts';
import { FailureWords } from '../parts/FailureWords.tsx';
import { Message } from '../parts/Message.tsx';
import { Section } from '../parts/Section.tsx';
import type { Failure } from '../rest/failure.ts';
import { exportSettings } from '../rest/requests.ts';
import { useScreen } from '../state/screen.ts';
import { exportName } from './exportName.ts';

/** The saved settings as a file. */
export const ExportSection = (): ReactNode => {
	const { scope } = useScreen();
	const [withKey, setWithKey] = useState(true);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<Failure>();

	const download = async (): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setFailure(undefined);
		const result = await exportSettings(scope, withKey);
		setBusy(false);
		if (!result.ok) return setFailure(result.failure);
		downloadText(exportName(result.answer), `${JSON.stringify(result.answer, null, '\t')}\n`);
	};

	return (
		<Section title={__('Export', 'ga4-bridge-for-smartsupp')}>
			<p>
				{__(
					'A file with all saved settings: as a backup, or for another site.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={__('With the chat key', 'ga4-bridge-for-smartsupp')}
				help={__(
					'The key belongs to one Smartsupp account. Leave it out for a site with an account of its own.',
					'ga4-bridge-for-smartsupp',
				)}
				checked={withKey}
				onChange={setWithKey}
			/>
			<p>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={busy}
					onClick={() => void download()}
				>
					{__('Download the settings', 'ga4-bridge-for-smartsupp')}
				</Button>
			</p>
			{failure !== undefined && (
				<Message
					status="error"
					spoken={__('Nothing was downloaded.', 'ga4-bridge-for-smartsupp')}
					onRemove={() => setFailure(undefined)}
				>
					{__('Nothing was downloaded.', 'ga4-bridge-for-smartsupp')}{' '}
					<FailureWords failure={failure} />
				</Message>
			)}
		</Section>
	);
};
