import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { parameterNameRefusal } from '../../events/nameRules.ts';
import type { EventParameter } from '../../events/options.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { issueWords } from '../words/issues.ts';

/** Fixed parameters of the user's own, added to every event. */
export const ParameterFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventParameters');
	const parameters = settings.eventParameters;
	const change = (index: number, changed: Partial<EventParameter>): void =>
		edit({
			eventParameters: parameters.map((parameter, i) =>
				i === index ? { ...parameter, ...changed } : parameter,
			),
		});
	return (
		<div data-setting="eventParameters">
			{parameters.map((parameter, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two new ones are alike, so only the place tells them apart.
				<fieldset key={index} className="ga4b-parameter">
					<legend>
						{sprintf(
							/* translators: %d: number of the parameter in the list. */
							__('Parameter %d', 'ga4-bridge-for-smartsupp'),
							index + 1,
						)}
					</legend>
					<div data-setting={`eventParameters[${index}].name`}>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={__('Name', 'ga4-bridge-for-smartsupp')}
							value={parameter.name}
							disabled={locked}
							onChange={(name) => change(index, { name })}
							dir="ltr"
							spellCheck={false}
							help={
								parameter.name !== '' && parameterNameRefusal(parameter.name) !== undefined
									? issueWords('parameter_refused')
									: undefined
							}
						/>
					</div>
					<div data-setting={`eventParameters[${index}].value`}>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={__('Value', 'ga4-bridge-for-smartsupp')}
							value={parameter.value}
							disabled={locked}
							onChange={(value) => change(index, { value })}
						/>
					</div>
					<Button
						variant="tertiary"
						isDestructive
						disabled={locked}
						onClick={() => edit({ eventParameters: parameters.filter((_, i) => i !== index) })}
					>
						{sprintf(
							/* translators: %d: number of the parameter in the list. */
							__('Remove parameter %d', 'ga4-bridge-for-smartsupp'),
							index + 1,
						)}
					</Button>
				</fieldset>
			))}
			<Button
				__next40pxDefaultSize
				variant="secondary"
				disabled={locked}
				onClick={() => edit({ eventParameters: [...parameters, { name: '', value: '' }] })}
			>
				{__('Add a parameter', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-notes">
				<SettingHelp name="eventParameters">
					{__(
						'For example the name of the shop, to tell several apart in one property.',
						'ga4-bridge-for-smartsupp',
					)}
				</SettingHelp>
			</p>
		</div>
	);
};
