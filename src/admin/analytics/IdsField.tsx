import { Button, TextareaControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { readMeasurementIds } from '../../events/measurementId.ts';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { idProblemWords } from '../words/measurementIds.ts';

/** The entries of a text with one a line; commas and blanks part them too, since lists are often pasted so. */
export const entriesOf = (text: string): string[] =>
	text.split(/[\s,;]+/).filter((entry) => entry !== '');

/** The measurement IDs chosen by hand, one a line, with what is wrong with a line said at once. */
export const IdsField = (): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('measurementIds');
	const [text, setText] = useState('');
	const ids = settings.measurementIds;
	// The text is kept as typed (an empty line at the end) for as long as it means what the settings hold.
	const shown = entriesOf(text).join() === ids.join() ? text : ids.join('\n');
	const { problems } = readMeasurementIds(ids);

	return (
		<div data-setting="measurementIds">
			<TextareaControl
				__nextHasNoMarginBottom
				label={__('Measurement IDs, one a line', 'ga4-bridge-for-smartsupp')}
				rows={Math.min(8, Math.max(2, shown.split('\n').length))}
				value={shown}
				onChange={(next) => {
					setText(next);
					edit({ measurementIds: entriesOf(next) });
				}}
				disabled={locked}
				spellCheck={false}
				dir="ltr"
				placeholder="G-AB12CD34EF"
				aria-invalid={problems.length > 0}
				help={
					<SettingHelp name="measurementIds">
						{__(
							'In GA4: Admin > Data streams > your website. Every event goes to each of them.',
							'ga4-bridge-for-smartsupp',
						)}
					</SettingHelp>
				}
			/>
			<ul className="ga4b-problems" aria-live="polite">
				{problems.map((problem) => (
					<li key={problem.value} className="ga4b-fault">
						{idProblemWords(problem)}{' '}
						{problem.suggestion !== '' && (
							<Button
								variant="link"
								onClick={() => edit({ measurementIds: corrected(ids, problem) })}
							>
								{sprintf(
									/* translators: %s: the corrected measurement ID. */
									__('Use %s', 'ga4-bridge-for-smartsupp'),
									problem.suggestion,
								)}
							</Button>
						)}
					</li>
				))}
			</ul>
		</div>
	);
};

const corrected = (
	ids: readonly string[],
	{ value, suggestion }: { readonly value: string; readonly suggestion: string },
): string[] => [...new Set(ids.map((id) => (id === value ? suggestion : id)))];
