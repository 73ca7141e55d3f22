import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import type { Failure } from '../rest/failure.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { checkAccount } from './requests.ts';

/** The button that lets the server ask Smartsupp about the account, and what it answered just now. */
export const AccountCheck = (): ReactNode => {
	const { settings, saved, setStatus } = useScreen();
	const { account } = useStatus();
	const [busy, setBusy] = useState(false);
	const [asked, setAsked] = useState(false);
	const [failure, setFailure] = useState<Failure>();

	const check = async (): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setFailure(undefined);
		const result = await checkAccount();
		setBusy(false);
		if (!result.ok) return setFailure(result.failure);
		setAsked(true);
		setStatus(result.answer);
	};

	return (
		<div className="ga4b-watch">
			<Button __next40pxDefaultSize variant="secondary" isBusy={busy} onClick={() => void check()}>
				{__('Check now', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-description">
				{__(
					'Your site’s server then asks Smartsupp’s (bootstrap.smartsuppchat.com) about the account of the saved key. It sends that key and nothing else, and asks only when you press.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				{settings.chatKey !== saved.chatKey &&
					__('The key above is not saved yet: save it first.', 'ga4-bridge-for-smartsupp')}
			</p>
			<div role="status">
				{busy && <p>{__('Asking Smartsupp…', 'ga4-bridge-for-smartsupp')}</p>}
				{!busy && failure !== undefined && <FailureText failure={failure} />}
				{!busy && failure === undefined && asked && account && <p>{account.sentence}</p>}
			</div>
		</div>
	);
};
