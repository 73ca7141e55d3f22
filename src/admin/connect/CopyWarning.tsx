import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useRef, useState } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import type { Failure } from '../rest/failure.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { confirmSite } from './requests.ts';

/** On a copy of the site, which keeps silent: why, and the button that makes it the site. */
export const CopyWarning = (): ReactNode => {
	const { setStatus } = useScreen();
	const { site } = useStatus();
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<Failure>();
	const [confirmed, setConfirmed] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	if (site === undefined || (site.isConfirmed && !confirmed)) return null;

	const confirm = async (): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setFailure(undefined);
		const result = await confirmSite();
		setBusy(false);
		if (!result.ok) return setFailure(result.failure);
		setConfirmed(true);
		setStatus(result.answer);
		// The button is gone: the focus goes to what stands in its place.
		box.current?.focus();
	};

	return (
		<div
			ref={box}
			tabIndex={-1}
			className={site.isConfirmed ? 'ga4b-copied-site is-confirmed' : 'ga4b-copied-site'}
		>
			{!site.isConfirmed && (
				<h2>{__('This looks like a copy of your site', 'ga4-bridge-for-smartsupp')}</h2>
			)}
			<p role="status">{site.sentence}</p>
			{failure !== undefined && <FailureText failure={failure} />}
			{!site.isConfirmed && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={busy}
					onClick={() => void confirm()}
				>
					{__('This is the site: confirm', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}
		</div>
	);
};
