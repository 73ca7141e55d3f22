import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { FailureText } from '../../parts/FailureText.tsx';
import type { Failure } from '../../rest/failure.ts';
import { useScreen, useStatus } from '../../state/screen.ts';
import { dateWords } from '../../words/dateWords.ts';
import { scanFrontPage } from '../requests.ts';
import { FoundIds } from './FoundIds.tsx';

/** What the server finds in the page's HTML, where the browser cannot look. */
export const ScanBox = (): ReactNode => {
	const { setStatus } = useScreen();
	const { scan } = useStatus();
	const [isScanning, setScanning] = useState(false);
	const [failure, setFailure] = useState<Failure>();
	const run = async (): Promise<void> => {
		setScanning(true);
		setFailure(undefined);
		const result = await scanFrontPage();
		setScanning(false);
		if (result.ok) setStatus(result.answer);
		else setFailure(result.failure);
	};
	return (
		<div className="ga4b-scan">
			<p>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={isScanning}
					onClick={() => {
						if (!isScanning) void run();
					}}
				>
					{__('Let the server scan the HTML', 'ga4-bridge-for-smartsupp')}
				</Button>{' '}
				<span className="ga4b-description">
					{__('It cannot see IDs that Google Tag Manager adds.', 'ga4-bridge-for-smartsupp')}
				</span>
			</p>
			<div role="status">
				{isScanning && __('Scanning…', 'ga4-bridge-for-smartsupp')}
				{!isScanning && scan && (
					<p>
						{sprintf(
							/* translators: %s: a date with time. */
							__('Scanned %s.', 'ga4-bridge-for-smartsupp'),
							dateWords(scan.date),
						)}{' '}
						{scan.sentence}
					</p>
				)}
			</div>
			{failure !== undefined && <FailureText failure={failure} />}
			{!isScanning && scan && (
				<FoundIds
					found={scan.ids.map((id) => ({ ...id, origins: [], containers: [], configs: 0 }))}
				/>
			)}
		</div>
	);
};
