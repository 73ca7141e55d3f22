import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode, RefObject } from 'react';
import { Section } from '../parts/Section.tsx';
import { undoSave } from '../rest/requests.ts';
import { useScreen } from '../state/screen.ts';
import { PreviewBox } from './PreviewBox.tsx';
import { usePreview } from './usePreview.ts';

/** The way back: what the last change would bring back, then the undo itself. */
export const BackSection = (): ReactNode => {
	const { answer } = useScreen();
	const preview = usePreview();
	return (
		<Section title={__('Undo the last save', 'ga4-bridge-for-smartsupp')}>
			{answer.canUndo === true ? (
				<>
					<p>
						{__(
							'Brings back what was stored before the last save, import, reset or undo. Done twice, it brings back what is stored now.',
							'ga4-bridge-for-smartsupp',
						)}
					</p>
					<p>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							ref={preview.trigger as RefObject<HTMLButtonElement>}
							onClick={() => void preview.ask(undoSave, 'pinned')}
						>
							{__('Show what would come back', 'ga4-bridge-for-smartsupp')}
						</Button>
					</p>
					<PreviewBox preview={preview} confirm={__('Undo', 'ga4-bridge-for-smartsupp')} />
				</>
			) : (
				<p>
					{__(
						'There is nothing to undo yet: nothing has been changed since the plugin was installed.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
		</Section>
	);
};
