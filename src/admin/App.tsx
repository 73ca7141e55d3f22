import { Button, Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { SettingsAnswer } from './rest/contract.ts';
import { type Answer, loadSettings } from './rest/requests.ts';
import { SettingsScreen } from './SettingsScreen.tsx';
import { failureWords } from './words/failures.ts';

/** Loads the settings and shows the screen; until then what it waits for, or why it cannot. */
export const App = (): ReactNode => {
	const [loaded, setLoaded] = useState<Answer<SettingsAnswer>>();
	const load = useCallback(() => {
		setLoaded(undefined);
		loadSettings().then(setLoaded);
	}, []);
	useEffect(load, [load]);

	if (loaded?.ok) return <SettingsScreen loaded={loaded.answer} />;
	return (
		<div className="ga4b">
			<h1>{__('GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp')}</h1>
			{loaded === undefined ? (
				<p role="status">
					<Spinner /> {__('Loading the settings…', 'ga4-bridge-for-smartsupp')}
				</p>
			) : (
				<Notice status="error" isDismissible={false}>
					<p>
						{__('The settings could not be loaded.', 'ga4-bridge-for-smartsupp')}{' '}
						{failureWords(loaded.failure)}
					</p>
					<Button variant="secondary" onClick={load}>
						{__('Try again', 'ga4-bridge-for-smartsupp')}
					</Button>
				</Notice>
			)}
		</div>
	);
};
