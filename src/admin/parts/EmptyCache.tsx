import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { type Answer, request } from '../rest/requests.ts';
import { useScreen } from '../state/screen.ts';
import { FailureText } from './FailureText.tsx';

type Told = Answer<{ readonly sentence: string }>;

/** The button that tells the site's page cache to forget its pages, where one can be told; it says what became of that. */
export const EmptyCache = (): ReactNode => {
	const caches = (useScreen().status?.pageCaches ?? []).filter(({ canEmpty }) => canEmpty);
	const [busy, setBusy] = useState(false);
	const [told, setTold] = useState<Told>();
	if (caches.length === 0) return null;

	const empty = async (): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setTold(undefined);
		setTold(await request('page-cache/empty', { method: 'POST' }, ['sentence']));
		setBusy(false);
	};

	return (
		<div className="ga4b-empty">
			<Button variant="secondary" size="compact" isBusy={busy} onClick={() => void empty()}>
				{__('Empty the page cache', 'ga4-bridge-for-smartsupp')}
			</Button>{' '}
			{caches.some(({ otherSites }) => otherSites) &&
				__('The other sites of the network may lose theirs, too.', 'ga4-bridge-for-smartsupp')}
			<div role="status">
				{told !== undefined &&
					(told.ok ? <p>{told.answer.sentence}</p> : <FailureText failure={told.failure} />)}
			</div>
		</div>
	);
};
