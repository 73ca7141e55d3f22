import { Button, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useRef } from 'react';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { COLOUR, tidyColour, UNKNOWN } from './tidyColour.ts';

/** The colour of the chat box: by the browser's own picker, or typed. */
export const ColourField = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('chatColor');
	const picker = useRef<HTMLInputElement>(null);
	const { chatColor } = settings;
	return (
		<div data-setting="chatColor" className="ga4b-colour">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={__('Colour', 'ga4-bridge-for-smartsupp')}
				value={chatColor}
				placeholder={__('as in the account', 'ga4-bridge-for-smartsupp')}
				disabled={locked}
				onChange={(text) => edit({ chatColor: text.trim() })}
				onBlur={() => {
					if (tidyColour(chatColor) !== chatColor) edit({ chatColor: tidyColour(chatColor) });
				}}
				spellCheck={false}
				autoComplete="off"
				dir="ltr"
				help={
					<SettingHelp name="chatColor">
						{__('Six digits, such as #1d4fd8.', 'ga4-bridge-for-smartsupp')}
					</SettingHelp>
				}
			/>
			<input
				ref={picker}
				type="color"
				aria-label={__('Pick the colour', 'ga4-bridge-for-smartsupp')}
				value={COLOUR.test(chatColor) ? chatColor.toLowerCase() : UNKNOWN}
				disabled={locked}
				onChange={(event) => edit({ chatColor: event.currentTarget.value })}
			/>
			{chatColor !== '' && !locked && (
				<Button
					variant="link"
					onClick={() => {
						// This button goes, the picker stays.
						picker.current?.focus();
						edit({ chatColor: '' });
					}}
				>
					{__('Use that of the account', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}
		</div>
	);
};
