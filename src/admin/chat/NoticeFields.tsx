import { TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** The notice of the chat box on how data are processed, and the page that it leads to. */
export const NoticeFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	const { privacyNotice, privacyNoticeUrl } = settings;
	return (
		<>
			<Choice
				name="privacyNotice"
				legend={__('Privacy notice in the chat box', 'ga4-bridge-for-smartsupp')}
				options={[
					{ value: 'account', label: __('As in the account', 'ga4-bridge-for-smartsupp') },
					{ value: 'on', label: __('Show it', 'ga4-bridge-for-smartsupp') },
					{ value: 'off', label: __('Do not show it', 'ga4-bridge-for-smartsupp') },
				]}
			/>
			<div data-setting="privacyNoticeUrl">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					type="url"
					label={__('Page that the privacy notice leads to', 'ga4-bridge-for-smartsupp')}
					value={privacyNoticeUrl}
					placeholder={__('as in the account', 'ga4-bridge-for-smartsupp')}
					disabled={useLocked('privacyNoticeUrl')}
					onChange={(text) => edit({ privacyNoticeUrl: text.trim() })}
					onBlur={() => {
						const whole = asBrowsersWrite(privacyNoticeUrl);
						if (whole !== privacyNoticeUrl) edit({ privacyNoticeUrl: whole });
					}}
					spellCheck={false}
					dir="ltr"
					help={
						<SettingHelp name="privacyNoticeUrl">
							{privacyNotice === 'off'
								? __('Without the notice it has no effect.', 'ga4-bridge-for-smartsupp')
								: __(
										'The whole address of your privacy page, with https://.',
										'ga4-bridge-for-smartsupp',
									)}
						</SettingHelp>
					}
				/>
			</div>
		</>
	);
};

/** An address with letters beyond ASCII as browsers send it; anything else as it is. */
const asBrowsersWrite = (text: string): string => {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: this is ASCII.
	if (!/^https:\/\/[^\u0000-\u0020]*[^\u0000-\u007f]/.test(text)) return text;
	try {
		return new URL(text).href;
	} catch {
		return text;
	}
};
