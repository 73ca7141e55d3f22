import { TextControl } from '@wordpress/components';
import { type ReactNode, useState } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { SettingHelp } from './SettingHelp.tsx';

/** Names of the settings that hold a number. */
type NumberName = { [K in SettingName]: Settings[K] extends number ? K : never }[SettingName];

/** One setting that is a number. What is typed stays as it is for as long as it means the number: also nothing, for 0. */
export const NumberField = ({
	name,
	label,
	min,
	max,
	children,
}: {
	readonly name: NumberName;
	readonly label: string;
	readonly min: number;
	readonly max?: number;
	readonly children?: ReactNode;
}): ReactNode => {
	const { settings, edit } = useScreen();
	const [text, setText] = useState<string>();
	const value = settings[name];
	return (
		<div data-setting={name}>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="number"
				min={min}
				max={max}
				step="any"
				label={label}
				value={text !== undefined && numberIn(text) === value ? text : value}
				disabled={useLocked(name)}
				onChange={(typed) => {
					setText(typed);
					edit({ [name]: numberIn(typed) });
				}}
				help={<SettingHelp name={name}>{children}</SettingHelp>}
			/>
		</div>
	);
};

const numberIn = (text: string): number => Number(text) || 0;
