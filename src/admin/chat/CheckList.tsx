import { __ } from '@wordpress/i18n';
import { type ReactNode, useId } from 'react';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import type { ListName } from './LinesField.tsx';

/** Some of what the site has, to be ticked. What is stored and the site has not, stays to be seen and unticked. */
export const CheckList = ({
	name,
	legend,
	choices,
	children,
}: {
	readonly name: ListName;
	readonly legend: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
	readonly children: ReactNode;
}): ReactNode => {
	const { settings, saved, edit } = useScreen();
	const locked = useLocked(name);
	const id = useId();
	const ticked: readonly string[] = settings[name];
	const stored: readonly string[] = saved[name];
	const known = new Set(choices.map(({ value }) => value));
	const unknown = [...new Set([...stored, ...ticked])].filter((value) => !known.has(value));
	const tick = (value: string, isTicked: boolean): void => {
		const others = ticked.filter((other) => other !== value);
		edit({ [name]: isTicked ? [...others, value] : others });
	};
	return (
		<fieldset className="ga4b-choice" data-setting={name} aria-describedby={`${id}-help`}>
			<legend>{legend}</legend>
			{[...choices, ...unknown.map((value) => ({ value, label: '' }))].map(({ value, label }) => (
				<div key={value} className="ga4b-option">
					<input
						type="checkbox"
						id={`${id}-${value}`}
						checked={ticked.includes(value)}
						disabled={locked}
						onChange={(event) => tick(value, event.currentTarget.checked)}
					/>
					<label htmlFor={`${id}-${value}`}>
						{label !== '' && `${label} `}
						<code>{value}</code>
						{label === '' && (
							<span className="ga4b-now">
								{' '}
								{__('not on this site', 'ga4-bridge-for-smartsupp')}
							</span>
						)}
					</label>
				</div>
			))}
			<p id={`${id}-help`} className="ga4b-notes">
				<SettingHelp name={name}>{children}</SettingHelp>
			</p>
		</fieldset>
	);
};
