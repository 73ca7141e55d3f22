import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useEffect, useRef } from 'react';
import { FailureWords } from '../parts/FailureWords.tsx';
import { FaultList } from '../parts/FaultList.tsx';
import { Message } from '../parts/Message.tsx';
import type { Failure } from '../rest/failure.ts';
import { failureWords } from '../words/failures.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Preview } from './usePreview.ts';

/** What a change would do, to be confirmed or left; or why it cannot be made. */
export const PreviewBox = ({
	preview,
	confirm,
}: {
	readonly preview: Preview;
	/** What the button says that makes the change. */
	readonly confirm: string;
}): ReactNode => {
	const { state, close } = preview;
	switch (state.kind) {
		case 'none':
			return null;
		case 'asking':
			return (
				<p role="status">
					<Spinner /> {__('Looking at what would change…', 'ga4-bridge-for-smartsupp')}
				</p>
			);
		case 'failed':
			return (
				<Message status="error" spoken={failureWords(state.failure)} onRemove={close}>
					<Refusal failure={state.failure} />
				</Message>
			);
		case 'ready':
			return state.changes.length === 0 ? (
				<Message
					status="info"
					spoken={__(
						'Nothing would change: these values hold already.',
						'ga4-bridge-for-smartsupp',
					)}
					onRemove={close}
				/>
			) : (
				<div className="ga4b-preview">
					<PreviewTitle />
					<ChangeList changes={state.changes} />
					<Button
						__next40pxDefaultSize
						variant="primary"
						isBusy={state.applying}
						onClick={() => void preview.apply()}
					>
						{confirm}
					</Button>{' '}
					<Button __next40pxDefaultSize variant="tertiary" onClick={close}>
						{__('Cancel', 'ga4-bridge-for-smartsupp')}
					</Button>
				</div>
			);
	}
};

/** Takes the focus: what follows is to be read before it is confirmed. */
const PreviewTitle = (): ReactNode => {
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), []);
	return (
		<h3 ref={title} tabIndex={-1}>
			{__('What would change', 'ga4-bridge-for-smartsupp')}
		</h3>
	);
};

/** Nothing is stored where one value is refused: all of them, each with its way out. */
const Refusal = ({ failure }: { readonly failure: Failure }): ReactNode => {
	if (failure.kind !== 'faults') return <FailureWords failure={failure} />;
	return (
		<>
			<p>
				{__('Nothing was changed, since not everything can be stored:', 'ga4-bridge-for-smartsupp')}
			</p>
			<FaultList faults={failure.faults} />
		</>
	);
};
