import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FailureWords } from './parts/FailureWords.tsx';
import { Message } from './parts/Message.tsx';
import type { Scope, SettingsAnswer } from './rest/contract.ts';
import { type Answer, loadSettings } from './rest/requests.ts';
import { SettingsScreen, titleOf } from './SettingsScreen.tsx';

/** Loads the settings and shows the screen; until then what it waits for, or why it cannot. */
export const App = ({ scope }: { readonly scope: Scope }): ReactNode => {
	const [loaded, setLoaded] = useState<Answer<SettingsAnswer>>();
	const load = useCallback(() => {
		setLoaded(undefined);
		loadSettings(scope).then(setLoaded);
	}, [scope]);
	useEffect(load, [load]);

	if (loaded?.ok) return <SettingsScreen loaded={loaded.answer} scope={scope} />;
	return (
		<div className="ga4b">
			<h1>{titleOf(scope)}</h1>
			{loaded === undefined ? (
				<p role="status">
					<Spinner /> {__('Loading the settings…', 'ga4-bridge-for-smartsupp')}
				</p>
			) : (
				<Message
					status="error"
					spoken={__('The settings could not be loaded.', 'ga4-bridge-for-smartsupp')}
				>
					<p>
						{__('The settings could not be loaded.', 'ga4-bridge-for-smartsupp')}{' '}
						<FailureWords failure={loaded.failure} />
					</p>
					<Button variant="secondary" onClick={load}>
						{__('Try again', 'ga4-bridge-for-smartsupp')}
					</Button>
				</Message>
			)}
		</div>
	);
};
