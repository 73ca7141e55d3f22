import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode, Ref } from 'react';

/** The one Save, always in sight, and the two ways back. */
export const SaveBar = ({
	button,
	unsaved,
	saving,
	canUndo,
	onSave,
	onDiscard,
	onUndo,
}: {
	/** The Save itself: the other buttons go when they are pressed, and the focus goes there. */
	readonly button: Ref<HTMLButtonElement>;
	/** How many settings differ from what is stored. */
	readonly unsaved: number;
	readonly saving: boolean;
	/** Whether there are earlier settings to go back to. */
	readonly canUndo: boolean;
	readonly onSave: () => void;
	readonly onDiscard: () => void;
	readonly onUndo: () => void;
}): ReactNode => (
	<div className="ga4b-save">
		<Button
			__next40pxDefaultSize
			ref={button}
			variant="primary"
			onClick={onSave}
			isBusy={saving}
			aria-keyshortcuts="Control+S Meta+S"
		>
			{__('Save', 'ga4-bridge-for-smartsupp')}
		</Button>
		{unsaved > 0 && !saving && (
			<Button __next40pxDefaultSize variant="tertiary" onClick={onDiscard}>
				{__('Discard changes', 'ga4-bridge-for-smartsupp')}
			</Button>
		)}
		{unsaved === 0 && !saving && canUndo && (
			<Button __next40pxDefaultSize variant="tertiary" onClick={onUndo}>
				{__('Undo the last save', 'ga4-bridge-for-smartsupp')}
			</Button>
		)}
		<span role="status">{stateWords(unsaved, saving)}</span>
	</div>
);

const stateWords = (unsaved: number, saving: boolean): string => {
	if (saving) return __('Saving…', 'ga4-bridge-for-smartsupp');
	if (unsaved === 0) return '';
	return sprintf(
		/* translators: %d: number of settings that were changed. */
		_n(
			'%d setting is not saved yet.',
			'%d settings are not saved yet.',
			unsaved,
			'ga4-bridge-for-smartsupp',
		),
		unsaved,
	);
};
