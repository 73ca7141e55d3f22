import { Button } from '@wordpress/components';
import type { ReactNode } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import { focusSetting } from '../state/focusSetting.ts';

/** Leads to a field of the same tab. */
export const FieldLink = ({
	name,
	children,
}: {
	readonly name: SettingName;
	readonly children: ReactNode;
}): ReactNode => (
	<Button variant="link" onClick={() => focusSetting(document, name)}>
		{children}
	</Button>
);
