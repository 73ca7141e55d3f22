import { Notice } from '@wordpress/components';
import type { ReactNode } from 'react';

/**
 * WordPress's notice, with what it says aloud as a text of its own: left to itself, a notice runs the components inside
 * of it to make text of them, hooks and all, and breaks once there is one more or less of them.
 */
export const Message = ({
	status,
	spoken,
	onRemove,
	children = spoken,
}: {
	readonly status: 'error' | 'info' | 'success' | 'warning';
	readonly spoken: string;
	/** Left out, the message stays. */
	readonly onRemove?: () => void;
	/** Left out, what is spoken. */
	readonly children?: ReactNode;
}): ReactNode => (
	<Notice
		status={status}
		spokenMessage={spoken}
		isDismissible={onRemove !== undefined}
		{...(onRemove !== undefined && { onRemove })}
	>
		{children}
	</Notice>
);
