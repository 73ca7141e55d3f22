import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { copyText } from './copyText.ts';

/** Milliseconds that the outcome stays: long enough to be read, and a second copy says so again. */
const SHOWN = 4000;

/** Copies a text, and says so beside itself; where the browser refuses, it says how to copy by hand. */
export const CopyButton = ({
	text,
	what,
	children = __('Copy', 'ga4-bridge-for-smartsupp'),
}: {
	readonly text: string;
	/** Tells this button from others for those who hear it: what it copies. */
	readonly what: string;
	readonly children?: string;
}): ReactNode => {
	const [copied, setCopied] = useState<boolean>();
	const timer = useRef<ReturnType<typeof setTimeout>>();
	useEffect(() => () => clearTimeout(timer.current), []);

	const copy = async (): Promise<void> => {
		clearTimeout(timer.current);
		setCopied(undefined);
		const done = await copyText(text);
		setCopied(done);
		if (done) timer.current = setTimeout(() => setCopied(undefined), SHOWN);
	};

	return (
		<span className="ga4b-copier">
			<Button
				variant="secondary"
				size="compact"
				aria-label={`${children}: ${what}`}
				onClick={() => void copy()}
			>
				{children}
			</Button>{' '}
			<span role="status">{copied !== undefined && outcomeWords(copied)}</span>
		</span>
	);
};

const outcomeWords = (copied: boolean): string =>
	copied
		? __('Copied.', 'ga4-bridge-for-smartsupp')
		: __(
				'Your browser did not let it be copied. Select the text and press Ctrl-C (⌘-C on a Mac).',
				'ga4-bridge-for-smartsupp',
			);
