import { type ReactNode, useState } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import { useScreen } from '../state/screen.ts';
import { settingAt } from '../state/settingAt.ts';

/** A part that most people never need: closed, but open as long as a setting in it was refused. */
export const Fold = ({
	title,
	names,
	children,
}: {
	readonly title: string;
	/** The settings inside. */
	readonly names: readonly SettingName[];
	readonly children: ReactNode;
}): ReactNode => {
	const { faults } = useScreen();
	const [open, setOpen] = useState(false);
	const faulty = faults.some((fault) => names.some((name) => name === settingAt(fault.field)));
	return (
		<details
			className="ga4b-fold"
			open={open || faulty}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{title}</summary>
			{children}
		</details>
	);
};
