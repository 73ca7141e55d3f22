import { type ReactNode, useId } from 'react';
import type { SettingName, Settings } from '../../settings/settings.ts';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { SettingHelp } from './SettingHelp.tsx';

export interface Option<V> {
	readonly value: V;
	readonly label: string;
	/** A word behind the label, such as "best for most sites". */
	readonly mark?: string;
	readonly description?: ReactNode;
}

/** Names of the settings that hold one of a few words. */
export type ChoiceName = {
	[K in SettingName]: Settings[K] extends string ? K : never;
}[SettingName];

/** One setting as radio buttons, each with a sentence or an example. (RadioControl has no descriptions before WordPress 6.7.) */
export const Choice = <K extends ChoiceName>({
	name,
	legend,
	options,
	children,
}: {
	readonly name: K;
	readonly legend: string;
	readonly options: readonly Option<Settings[K]>[];
	readonly children?: ReactNode;
}): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked(name);
	const id = useId();
	return (
		<fieldset className="ga4b-choice" data-setting={name} aria-describedby={`${id}-help`}>
			<legend>{legend}</legend>
			{options.map((option) => (
				<div key={option.value} className="ga4b-option">
					<input
						type="radio"
						id={`${id}-${option.value}`}
						name={id}
						value={option.value}
						checked={settings[name] === option.value}
						disabled={locked}
						aria-describedby={option.description ? `${id}-${option.value}-text` : undefined}
						onChange={() => edit({ [name]: option.value })}
					/>
					<label htmlFor={`${id}-${option.value}`}>
						{option.label}
						{option.mark !== undefined && <span className="ga4b-mark">{option.mark}</span>}
					</label>
					{option.description !== undefined && (
						<p id={`${id}-${option.value}-text`} className="ga4b-description">
							{option.description}
						</p>
					)}
				</div>
			))}
			<p id={`${id}-help`} className="ga4b-notes">
				<SettingHelp name={name}>{children}</SettingHelp>
			</p>
		</fieldset>
	);
};
