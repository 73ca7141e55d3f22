import { Button, CheckboxControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { type ReactNode, type RefObject, useState } from 'react';
import { type SettingName, settingNames } from '../../settings/settings.ts';
import { Section } from '../parts/Section.tsx';
import { resetSettings } from '../rest/requests.ts';
import { useScreen } from '../state/screen.ts';
import { fieldWords } from '../words/changes.ts';
import { PreviewBox } from './PreviewBox.tsx';
import { usePreview } from './usePreview.ts';

/** Settings back to what holds without them: chosen ones, or all. */
export const ResetSection = (): ReactNode => {
	const { scope, sources, answer } = useScreen();
	const preview = usePreview();
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const own: readonly (SettingName | 'locked')[] = [
		...settingNames.filter((name) => sources[name] === scope),
		...(answer.locked !== undefined && scope === 'network' && answer.locked.length > 0
			? ['locked' as const]
			: []),
	];
	const fields = own.filter((name) => chosen.includes(name));
	const isAll = fields.length === 0 || fields.length === own.length;

	return (
		<Section title={__('Reset', 'ga4-bridge-for-smartsupp')}>
			<p>
				{scope === 'network'
					? __(
							'Gives settings of the network their default back. What sites have set themselves stays.',
							'ga4-bridge-for-smartsupp',
						)
					: __(
							'Gives settings the value that they have without being set here: the default, or that of the network.',
							'ga4-bridge-for-smartsupp',
						)}
			</p>
			{own.length === 0 ? (
				<p>{__('There is nothing to reset: nothing is set here.', 'ga4-bridge-for-smartsupp')}</p>
			) : (
				<>
					<fieldset className="ga4b-columns">
						<legend>{__('Set here', 'ga4-bridge-for-smartsupp')}</legend>
						{own.map((name) => (
							<CheckboxControl
								key={name}
								__nextHasNoMarginBottom
								label={fieldWords(name)}
								checked={chosen.includes(name)}
								onChange={(checked) =>
									setChosen(checked ? [...chosen, name] : chosen.filter((other) => other !== name))
								}
							/>
						))}
					</fieldset>
					<p>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							ref={preview.trigger as RefObject<HTMLButtonElement>}
							onClick={() =>
								void preview.ask((target) => resetSettings(target, isAll ? undefined : fields))
							}
						>
							{isAll
								? __('Show what a full reset would change', 'ga4-bridge-for-smartsupp')
								: sprintf(
										/* translators: %d: number of settings that were chosen. */
										_n(
											'Show what a reset of the chosen setting would change',
											'Show what a reset of the %d chosen settings would change',
											fields.length,
											'ga4-bridge-for-smartsupp',
										),
										fields.length,
									)}
						</Button>
					</p>
				</>
			)}
			<PreviewBox preview={preview} confirm={__('Reset', 'ga4-bridge-for-smartsupp')} />
		</Section>
	);
};
