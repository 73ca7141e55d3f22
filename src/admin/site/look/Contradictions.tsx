import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Message } from '../../parts/Message.tsx';
import { focusAfter } from '../../state/focusAfter.ts';
import { useScreen, useStatus } from '../../state/screen.ts';
import { useLocked } from '../../state/useLocked.ts';
import { type Contradiction, findContradictions, type PageView } from './findContradictions.ts';

/** What of the page and the choices does not fit together, each with the way out. */
export const Contradictions = ({ page }: { readonly page: PageView | undefined }): ReactNode => {
	const { settings } = useScreen();
	const status = useStatus();
	return findContradictions(page, settings, status).map((contradiction) => {
		const words = contradictionWords(contradiction);
		return (
			<Message key={JSON.stringify(contradiction)} status="warning" spoken={words}>
				{words} <WayOut contradiction={contradiction} />
			</Message>
		);
	});
};

const WayOut = ({ contradiction }: { readonly contradiction: Contradiction }): ReactNode => {
	const { settings, edit } = useScreen();
	const isModeLocked = useLocked('trackerMode');
	const isListLocked = useLocked('measurementIds');
	switch (contradiction.code) {
		case 'not_on_page': {
			const { id } = contradiction;
			const others = settings.measurementIds.filter((other) => other.trim() !== id);
			return (
				<>
					{!isListLocked && others.length > 0 && (
						<Button
							variant="link"
							onClick={() => focusAfter(() => edit({ measurementIds: others }), 'measurementIds')}
						>
							{sprintf(
								/* translators: %s: a measurement ID. */
								__('Take %s off the list', 'ga4-bridge-for-smartsupp'),
								id,
							)}
						</Button>
					)}{' '}
					{!isModeLocked && (
						<Button
							variant="link"
							onClick={() => focusAfter(() => edit({ trackerMode: 'auto' }), 'trackerMode')}
						>
							{__('Send to all that the page has', 'ga4-bridge-for-smartsupp')}
						</Button>
					)}
				</>
			);
		}
		case 'own_key':
			return (
				!isModeLocked &&
				!isListLocked && (
					<Button
						variant="link"
						onClick={() =>
							focusAfter(
								() => edit({ trackerMode: 'manual', measurementIds: contradiction.ids }),
								'measurementIds',
							)
						}
					>
						{sprintf(
							/* translators: %s: measurement IDs, separated by commas. */
							__('Choose %s here', 'ga4-bridge-for-smartsupp'),
							contradiction.ids.join(', '),
						)}
					</Button>
				)
			);
		case 'two_chats':
			return (
				<Button
					variant="link"
					onClick={() => {
						window.location.hash = 'connect/chatSource';
					}}
				>
					{__('Say on the tab Connect who installs the chat', 'ga4-bridge-for-smartsupp')}
				</Button>
			);
		default:
			return null;
	}
};

const contradictionWords = (contradiction: Contradiction): string => {
	switch (contradiction.code) {
		case 'not_on_page':
			return sprintf(
				/* translators: %s: a measurement ID. */
				__(
					'%s is chosen here, and no Google tag of the front page has it. With the first chat event, Google’s script would load a second one for it. Add the property’s Google tag to the site, or:',
					'ga4-bridge-for-smartsupp',
				),
				contradiction.id,
			);
		case 'installed_twice':
			return sprintf(
				/* translators: 1: a measurement ID, 2: ways such as "gtag, GTM-ABC123". */
				__(
					'%1$s is set up more than once on the page (%2$s), so that page views may be counted twice. Chat events are not: each goes there once. Keep one of the ways.',
					'ga4-bridge-for-smartsupp',
				),
				contradiction.id,
				contradiction.ways.join(', '),
			);
		case 'universal_analytics':
			return sprintf(
				/* translators: %s: an ID such as UA-12345-1. */
				__(
					'%s belongs to Universal Analytics, which has collected nothing since 2023. Its code can go from the site.',
					'ga4-bridge-for-smartsupp',
				),
				contradiction.id,
			);
		case 'own_key':
			return sprintf(
				/* translators: 1: _smartsupp.gaKey, 2: measurement IDs, separated by commas. */
				__(
					'The page’s own code names a property to the chat box (%1$s): %2$s. While the IDs are found by themselves, chat events go there only. Remove that line, or choose by hand:',
					'ga4-bridge-for-smartsupp',
				),
				'_smartsupp.gaKey',
				contradiction.ids.join(', '),
			);
		case 'two_chats':
			return __(
				'Chat code is on the pages from more than one place. Two chats never start, but whichever comes first may be the one that sends its events itself. Keep one.',
				'ga4-bridge-for-smartsupp',
			);
		case 'native_sends_to_one':
			return sprintf(
				/* translators: %s: a measurement ID. */
				__(
					'In the capture mode “The chat box sends them itself” only the first ID gets events: %s.',
					'ga4-bridge-for-smartsupp',
				),
				contradiction.id,
			);
	}
};
