import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Settings } from '../../settings/settings.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** For sites without any Google tag: the plugin brings it, with all that follows. */
export const GoogleTagField = (): ReactNode => {
	const { settings, edit } = useScreen();
	return (
		<div data-setting="loadGoogleTag">
			<ToggleControl
				__nextHasNoMarginBottom
				label={__('Load the Google tag where a page has none', 'ga4-bridge-for-smartsupp')}
				checked={settings.loadGoogleTag}
				disabled={useLocked('loadGoogleTag')}
				onChange={(loadGoogleTag) => edit({ loadGoogleTag })}
				help={
					<SettingHelp name="loadGoogleTag">
						{__(
							'For sites without Google Analytics: visitors’ browsers then load Google’s script from googletagmanager.com for the measurement IDs chosen by hand, after consent where somebody asks for it. Google Analytics counts page views then, too, not only the chat. Pages with a Google tag or Tag Manager stay as they are.',
							'ga4-bridge-for-smartsupp',
						)}{' '}
						{settings.loadGoogleTag && <strong>{idleWords(settings)}</strong>}
					</SettingHelp>
				}
			/>
		</div>
	);
};

/** Why the switch does nothing now; empty where it does. */
const idleWords = ({ captureMode, trackerMode, measurementIds }: Settings): string => {
	if (captureMode === 'native')
		return __(
			'It has no effect while the chat box sends its events itself.',
			'ga4-bridge-for-smartsupp',
		);
	return trackerMode === 'auto' || measurementIds.length === 0
		? __(
				'It has no effect until you choose measurement IDs by hand, under Properties.',
				'ga4-bridge-for-smartsupp',
			)
		: '';
};
