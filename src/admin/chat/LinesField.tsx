import { TextareaControl } from '@wordpress/components';
import { type ReactNode, useState } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** Names of the settings that are a list of texts. */
export type ListName = {
	[K in SettingName]: Settings[K] extends readonly string[] ? K : never;
}[SettingName];

/** The entries of a text with one a line; none of our lists has a comma in an entry, so commas part them too. */
export const linesOf = (text: string): string[] =>
	text
		.split(/[\n,]+/)
		.map((line) => line.trim())
		.filter((line) => line !== '');

/** A list of texts, one a line. */
export const LinesField = ({
	name,
	label,
	placeholder,
	children,
}: {
	readonly name: ListName;
	readonly label: string;
	readonly placeholder: string;
	readonly children: ReactNode;
}): ReactNode => {
	const { settings, edit } = useScreen();
	const [text, setText] = useState('');
	const entries: readonly string[] = settings[name];
	// The text is kept as typed (an empty line at the end) for as long as it means what the settings hold.
	const shown = linesOf(text).join('\n') === entries.join('\n') ? text : entries.join('\n');
	return (
		<div data-setting={name}>
			<TextareaControl
				__nextHasNoMarginBottom
				label={label}
				rows={Math.min(8, Math.max(2, shown.split('\n').length))}
				value={shown}
				onChange={(next) => {
					setText(next);
					edit({ [name]: linesOf(next) });
				}}
				disabled={useLocked(name)}
				spellCheck={false}
				dir="ltr"
				placeholder={placeholder}
				help={<SettingHelp name={name}>{children}</SettingHelp>}
			/>
		</div>
	);
};
