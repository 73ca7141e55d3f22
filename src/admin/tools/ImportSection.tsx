import { Button, TextareaControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type DragEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { Message } from '../parts/Message.tsx';
import { Section } from '../parts/Section.tsx';
import { importSettings } from '../rest/requests.ts';
import { PreviewBox } from './PreviewBox.tsx';
import { usePreview } from './usePreview.ts';

/** Bytes; the server reads no more. Many times what the fullest settings take. */
const LARGEST = 200_000;

/** Settings from an export: a file, chosen or dropped, or its text. What would change is shown first. */
export const ImportSection = (): ReactNode => {
	const preview = usePreview();
	const [text, setText] = useState('');
	const [problem, setProblem] = useState('');
	const [over, setOver] = useState(false);
	const id = useId();

	const look = (content: string): void => {
		setProblem('');
		if (new Blob([content]).size > LARGEST) refuse(tooLargeWords(''));
		else void preview.ask((target) => importSettings(content, target));
	};
	const refuse = (words: string): void => {
		preview.close();
		setProblem(words);
	};
	const read = async (file: File | undefined): Promise<void> => {
		if (file === undefined) return;
		if (file.size > LARGEST) return refuse(tooLargeWords(file.name));
		try {
			const content = await file.text();
			setText(content);
			look(content);
		} catch {
			refuse(unreadableWords(file.name));
		}
	};
	const onDrop = (event: DragEvent): void => {
		event.preventDefault();
		setOver(false);
		void read(event.dataTransfer.files[0]);
	};
	const onDragOver = (event: DragEvent): void => {
		// Without this the browser would open the file instead.
		event.preventDefault();
		setOver(true);
	};

	return (
		<Section title={__('Import', 'ga4-bridge-for-smartsupp')}>
			<p>
				{__(
					'What stands in the file is set, the rest stays as it is. You see what would change before anything is stored; it is all stored, or nothing.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: The file input in it does the same by keyboard. */}
			<div
				className={`ga4b-drop${over ? ' is-over' : ''}`}
				onDragOver={onDragOver}
				onDragLeave={() => setOver(false)}
				onDrop={onDrop}
			>
				<label htmlFor={id}>
					{__('Choose an exported file, or drop it here', 'ga4-bridge-for-smartsupp')}
				</label>
				<input
					id={id}
					type="file"
					accept=".json,application/json"
					onChange={(event) => {
						void read(event.currentTarget.files?.[0]);
						// The same file, mended, can be chosen again.
						event.currentTarget.value = '';
					}}
				/>
			</div>
			<TextareaControl
				__nextHasNoMarginBottom
				label={__('Or paste the text of an export', 'ga4-bridge-for-smartsupp')}
				value={text}
				onChange={setText}
				rows={4}
				dir="ltr"
				spellCheck={false}
			/>
			<p>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					ref={preview.trigger as RefObject<HTMLButtonElement>}
					onClick={() => look(text)}
				>
					{__('Show what would change', 'ga4-bridge-for-smartsupp')}
				</Button>
			</p>
			{problem !== '' && (
				<Message status="error" spoken={problem} onRemove={() => setProblem('')} />
			)}
			<PreviewBox preview={preview} confirm={__('Import', 'ga4-bridge-for-smartsupp')} />
		</Section>
	);
};

const tooLargeWords = (name: string): string =>
	name === ''
		? __(
				'No export is that large: at most 200 kB are read. Paste the text that the export of this plugin made.',
				'ga4-bridge-for-smartsupp',
			)
		: sprintf(
				/* translators: %s: the name of a file. */
				__(
					'%s is larger than any export: at most 200 kB are read. Choose the file that the export of this plugin made.',
					'ga4-bridge-for-smartsupp',
				),
				name,
			);

const unreadableWords = (name: string): string =>
	sprintf(
		/* translators: %s: the name of a file. */
		__(
			'%s could not be read. It may have been moved or be a folder; choose it again.',
			'ga4-bridge-for-smartsupp',
		),
		name,
	);
