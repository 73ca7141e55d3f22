import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import { useScreen } from '../state/screen.ts';
import { pageStateWords } from '../words/pageStates.ts';
import { ScriptMissing } from './SiteWatchBox.tsx';
import { phaseWords } from './watchWords.ts';

/** "Test with the chat box": whether the account delivers, seen on a page where no hit leaves. */
export const ChatTest = (): ReactNode => {
	const { watch } = useScreen();
	const { phase, failure } = watch;
	const isShown = watch.kind === 'chat';
	return (
		<div className="ga4b-watch">
			<Button
				__next40pxDefaultSize
				variant="secondary"
				isBusy={isShown && phase === 'opening'}
				onClick={() => watch.start('chat')}
			>
				{__('Test with the chat box (Smartsupp counts one visitor)', 'ga4-bridge-for-smartsupp')}
			</Button>
			<p className="ga4b-description">
				{__(
					'Opens your front page in a new tab, with the chat on any plan, and sees whether the account hands events over. Nothing reaches Google Analytics from that page.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<div role="status">
				{isShown && phase !== 'idle' && phase !== 'failed' && <p>{phaseWords(watch)}</p>}
				{isShown && failure !== undefined && <FailureText failure={failure} />}
				{isShown && <Verdict />}
			</div>
		</div>
	);
};

const Verdict = (): ReactNode => {
	const { look, scriptMissing } = useScreen().watch;
	if (look === undefined) return null;
	if (scriptMissing)
		return (
			<div>
				<ScriptMissing />
			</div>
		);
	return (
		<p>
			{look.state === 'armed' && (
				<strong>{__('Your account delivers.', 'ga4-bridge-for-smartsupp')} </strong>
			)}
			{pageStateWords(look.state)}
			{look.state !== 'waiting' && ` ${__('You may close the tab.', 'ga4-bridge-for-smartsupp')}`}
		</p>
	);
};
