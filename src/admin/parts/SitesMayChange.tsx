import { VisuallyHidden } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useId } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import { useScreen } from '../state/screen.ts';
import { settingWords } from '../words/settings.ts';

/** On the network's screen, below each field: whether a site may set a value of its own. */
export const SitesMayChange = ({ name }: { readonly name: SettingName }): ReactNode => {
	const { locked, lock } = useScreen();
	const id = useId();
	return (
		<span className="ga4b-may-change">
			<input
				id={id}
				type="checkbox"
				checked={!locked.includes(name)}
				onChange={(event) =>
					lock(
						event.currentTarget.checked
							? locked.filter((other) => other !== name)
							: [...locked, name],
					)
				}
			/>{' '}
			<label htmlFor={id}>
				{__('Sites may change this', 'ga4-bridge-for-smartsupp')}
				<VisuallyHidden as="span">: {settingWords(name)}</VisuallyHidden>
			</label>
		</span>
	);
};
