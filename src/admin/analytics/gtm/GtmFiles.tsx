import { Button, CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { downloadText } from '../../parts/downloadText.ts';
import { FailureText } from '../../parts/FailureText.tsx';
import { Message } from '../../parts/Message.tsx';
import type { GtmFile } from '../../rest/contract.ts';
import type { Failure } from '../../rest/failure.ts';
import { useScreen } from '../../state/screen.ts';
import { fetchGtmFile } from '../requests.ts';
import { containerProblem, fillContainer, mayStartChat } from './fillContainer.ts';
import { ImportSteps } from './ImportSteps.tsx';

type File = GtmFile['file'];

/** The files for those who send the events by Google Tag Manager: containers with the choices of the screen, and the bare templates. */
export const GtmFiles = (): ReactNode => {
	const { settings } = useScreen();
	const [startsChat, setStartsChat] = useState(false);
	const download = useDownload(startsChat);
	const problem = containerProblem(settings);
	const button = (file: File, label: string, isMain = false): ReactNode => (
		<Button
			__next40pxDefaultSize
			variant="secondary"
			isBusy={download.busy === file}
			disabled={isMain && problem !== undefined}
			onClick={() => download.run(file)}
		>
			{label}
		</Button>
	);
	return (
		<div className="ga4b-setup">
			<p>
				{__(
					'Does Google Tag Manager send your events, here or on other sites? This container brings tags and triggers with the names, privacy, leads, rules, parameters and properties chosen on this screen now, saved or not. If plugin and tag are both on a page, each event is still sent once.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			{problem !== undefined && <Message status="warning" spoken={problemWords(problem)} />}
			{mayStartChat(settings) && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={__('The container starts the chat, too', 'ga4-bridge-for-smartsupp')}
					help={__(
						'For a site without this plugin. The chat key is in the file then.',
						'ga4-bridge-for-smartsupp',
					)}
					checked={startsChat}
					onChange={setStartsChat}
				/>
			)}
			<p>
				{button('tagContainer', __('Download the container', 'ga4-bridge-for-smartsupp'), true)}
			</p>
			<div role="status">{download.done !== '' && doneWords(download.done)}</div>
			{download.failure !== undefined && <FailureText failure={download.failure} />}
			<ImportSteps />
			<details className="ga4b-fold">
				<summary>{__('Other files', 'ga4-bridge-for-smartsupp')}</summary>
				<p>
					{__(
						'The second container feeds Google’s own GA4 Event tag by a variable. That way knows nothing of other senders on the page, of waiting for consent, or of leads. A template alone goes to Templates > New > ⋮ > Import, and has the default values.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
				<p className="ga4b-buttons">
					{button(
						'variableContainer',
						__('Container for Google’s GA4 Event tag', 'ga4-bridge-for-smartsupp'),
						true,
					)}
					{button('tagTemplate', __('Tag template', 'ga4-bridge-for-smartsupp'))}
					{button('variableTemplate', __('Variable template', 'ga4-bridge-for-smartsupp'))}
				</p>
			</details>
		</div>
	);
};

interface Download {
	readonly busy: File | undefined;
	/** The name of the last file that was handed to the browser. */
	readonly done: string;
	readonly failure: Failure | undefined;
	run(file: File): void;
}

const useDownload = (startsChat: boolean): Download => {
	const { settings } = useScreen();
	const [busy, setBusy] = useState<File>();
	const [done, setDone] = useState('');
	const [failure, setFailure] = useState<Failure>();
	const fetchFile = async (file: File): Promise<void> => {
		setBusy(file);
		setDone('');
		setFailure(undefined);
		const result = await fetchGtmFile(file);
		setBusy(undefined);
		if (!result.ok) return setFailure(result.failure);
		const { name, text } = result.answer;
		if (file === 'tagTemplate' || file === 'variableTemplate')
			downloadText(name, text, 'text/plain');
		else {
			const way = file === 'tagContainer' ? 'tag' : 'variable';
			try {
				downloadText(name, fillContainer(text, settings, way, startsChat));
			} catch {
				return setFailure({ kind: 'other', message: '' });
			}
		}
		setDone(name);
	};
	return {
		busy,
		done,
		failure,
		run: (file) => {
			if (busy === undefined) void fetchFile(file);
		},
	};
};

const doneWords = (name: string): string =>
	sprintf(
		/* translators: %s: the name of a file. */
		__('Downloaded: %s', 'ga4-bridge-for-smartsupp'),
		name,
	);

const problemWords = (problem: NonNullable<ReturnType<typeof containerProblem>>): string => {
	switch (problem) {
		case 'no_ids':
			return __(
				'A container needs measurement IDs, or the choice “All that the page already has”: see Properties.',
				'ga4-bridge-for-smartsupp',
			);
		case 'wrong_ids':
			return __(
				'Mend the measurement IDs under Properties first: a container with a wrong one sends nothing there.',
				'ga4-bridge-for-smartsupp',
			);
	}
};
