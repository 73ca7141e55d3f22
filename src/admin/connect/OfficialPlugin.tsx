import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useScreen, useStatus } from '../state/screen.ts';

/** Where Smartsupp's own plugin is active: which of the two puts the chat on the pages. */
export const OfficialPlugin = (): ReactNode => {
	const { settings, edit } = useScreen();
	const status = useStatus();
	const { active, key } = status.officialPlugin;
	if (!active) return null;
	const takesOver = settings.chatSource === 'plugin';
	return (
		<Notice status="info" isDismissible={false}>
			<p>
				{__(
					'Smartsupp’s own plugin is active and puts the chat on your pages. There are never two chats: as long as it is active, this plugin adds only the Google Analytics side.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<p>
				{takesOver
					? __(
							'To let this plugin install the chat, save with the key and then deactivate the other plugin.',
							'ga4-bridge-for-smartsupp',
						)
					: __(
							'Nothing needs to change. You can also take over its key here and deactivate it afterwards; nothing is saved until you press Save.',
							'ga4-bridge-for-smartsupp',
						)}
			</p>
			{key !== null && key !== '' && key !== settings.chatKey && (
				<Button variant="secondary" onClick={() => edit({ chatKey: key, chatSource: 'plugin' })}>
					{__('Take over its key', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}{' '}
			{takesOver && (
				<Button variant="tertiary" onClick={() => edit({ chatSource: 'elsewhere' })}>
					{__('Leave the chat to it', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}
		</Notice>
	);
};
