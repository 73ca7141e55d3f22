import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import type { TakeOver } from '../rest/contract.ts';
import type { Answer } from '../rest/requests.ts';
import { focusAfter } from '../state/focusAfter.ts';
import { useScreen, useStatus } from '../state/screen.ts';
import { readOfficialPlugin } from './requests.ts';

// Few sites ever need it, so it lies with what else brings settings in.
const TakeOverForm = lazy(async () => ({
	default: (await import(/* webpackChunkName: "tools" */ './TakeOverForm.tsx')).TakeOverForm,
}));

/** Where Smartsupp's own plugin is or was in use: which of the two puts the chat on the pages, and the take-over. */
export const OfficialPlugin = (): ReactNode => {
	const { settings, saved, edit } = useScreen();
	const { active: isActive } = useStatus().officialPlugin;
	// One that is no longer active may still have its key stored: worth a question as long as there is none here.
	const [isWanted] = useState(isActive || saved.chatKey === '');
	const [found, setFound] = useState<Answer<TakeOver>>();
	const load = useCallback((): void => {
		if (isWanted) readOfficialPlugin().then(setFound);
	}, [isWanted]);
	useEffect(load, [load]);

	const plugin = found?.ok ? found.answer : undefined;
	if (!isActive && !plugin?.key) return null;
	return (
		<div className="ga4b-takeover">
			<h3>{__('Smartsupp’s own plugin', 'ga4-bridge-for-smartsupp')}</h3>
			<p>{isActive ? activeWords() : restWords(plugin?.active === true)}</p>
			{found !== undefined && !found.ok && (
				<>
					<FailureText failure={found.failure} />
					<Button variant="secondary" onClick={load}>
						{__('Try again', 'ga4-bridge-for-smartsupp')}
					</Button>
				</>
			)}
			{plugin?.key && (
				<Suspense fallback={<p role="status">{__('Loading…', 'ga4-bridge-for-smartsupp')}</p>}>
					<TakeOverForm plugin={plugin} onTaken={(now) => setFound({ ok: true, answer: now })} />
				</Suspense>
			)}
			{isActive && settings.chatSource === 'plugin' && (
				<Button
					variant="link"
					onClick={() => focusAfter(() => edit({ chatSource: 'elsewhere' }), 'chatSource')}
				>
					{__('Leave the chat to it', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}
		</div>
	);
};

const activeWords = (): string =>
	__(
		'It is active and puts the chat on your pages. There are never two chats: as long as it is active, this plugin adds only the Google Analytics side. You may leave it so, or take over its key.',
		'ga4-bridge-for-smartsupp',
	);

/** Where it puts no chat on the pages. */
const restWords = (isActive: boolean): string =>
	isActive
		? __(
				'It is active, but puts no chat on your pages. Its key is stored and can be taken over.',
				'ga4-bridge-for-smartsupp',
			)
		: __(
				'It is no longer active, but its key is still stored and can be taken over.',
				'ga4-bridge-for-smartsupp',
			);
