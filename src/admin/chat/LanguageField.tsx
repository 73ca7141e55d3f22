import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useMemo } from 'react';
import { chatLanguages } from '../../settings/chatLanguages.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** The language of the chat box: the account's, each page's, or one for all. */
export const LanguageField = (): ReactNode => {
	const { settings, edit } = useScreen();
	const languages = useMemo(namedLanguages, []);
	return (
		<div data-setting="chatLanguage">
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={__('Language', 'ga4-bridge-for-smartsupp')}
				value={settings.chatLanguage}
				disabled={useLocked('chatLanguage')}
				onChange={(next) => edit({ chatLanguage: next })}
				options={[
					{ value: 'account', label: __('As in the account', 'ga4-bridge-for-smartsupp') },
					{ value: 'page', label: __('That of each page', 'ga4-bridge-for-smartsupp') },
					...languages,
				]}
				help={
					<SettingHelp name="chatLanguage">
						{__(
							'For pages in a language that the chat box does not speak, it stays as in the account. By Smartsupp’s help, a language can be set on STANDARD and PRO.',
							'ga4-bridge-for-smartsupp',
						)}
					</SettingHelp>
				}
			/>
		</div>
	);
};

/** What languages are called that Smartsupp has codes of its own for. */
const tags: { readonly [code: string]: string } = {
	br: 'pt-BR',
	cn: 'zh-Hans',
	no: 'nb',
	tw: 'zh-Hant',
};

/** In the language of the screen, sorted by name. */
const namedLanguages = (): { value: string; label: string }[] => {
	const screen = document.documentElement.lang || 'en';
	let names: Intl.DisplayNames | undefined;
	try {
		names = new Intl.DisplayNames([screen], { type: 'language' });
	} catch {
		// An old browser, or a page in no language: the codes have to do.
	}
	return chatLanguages
		.map((code) => {
			const name = names?.of(tags[code] ?? code) ?? code;
			return {
				value: code,
				/* translators: 1: name of a language, 2: its code. */
				label: sprintf(__('%1$s (%2$s)', 'ga4-bridge-for-smartsupp'), name, code),
			};
		})
		.sort((one, other) => one.label.localeCompare(other.label));
};
