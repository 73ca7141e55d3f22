import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import { applySuggestion } from '../state/applySuggestion.ts';
import { useScreen } from '../state/screen.ts';
import { settingAt } from '../state/settingAt.ts';
import { useIsChanged } from '../state/useIsChanged.ts';
import { sourceWords } from '../words/sources.ts';
import { SitesMayChange } from './SitesMayChange.tsx';

/**
 * What stands below a control: the explanation, what the server refused, and where the value comes from. Inline
 * elements only, since WordPress puts a control's help into a paragraph.
 */
export const SettingHelp = ({
	name,
	children,
}: {
	readonly name: SettingName;
	readonly children?: ReactNode;
}): ReactNode => {
	const { scope, settings, sources, locks, faults, edit } = useScreen();
	const changed = useIsChanged(name);
	return (
		<>
			{children !== undefined && <span className="ga4b-help">{children}</span>}
			{faults
				.filter((fault) => settingAt(fault.field) === name)
				.map((fault) => (
					<span key={fault.field} className="ga4b-fault">
						{fault.message}{' '}
						{fault.suggestion !== undefined && (
							<Button variant="link" onClick={() => edit(applySuggestion(settings, fault))}>
								{sprintf(
									/* translators: %s: the corrected value. */
									__('Use %s', 'ga4-bridge-for-smartsupp'),
									fault.suggestion,
								)}
							</Button>
						)}
					</span>
				))}
			<span className="ga4b-source">
				{changed
					? __('Not saved yet', 'ga4-bridge-for-smartsupp')
					: sourceWords(sources[name] ?? 'site', scope, locks[name] !== undefined)}
			</span>
			{scope === 'network' && <SitesMayChange name={name} />}
		</>
	);
};
