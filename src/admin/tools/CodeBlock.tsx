import type { ReactNode } from 'react';
import { CopyButton } from '../parts/CopyButton.tsx';

/** Code to copy. It scrolls in itself, so it can be reached by keyboard. */
export const CodeBlock = ({
	code,
	what,
}: {
	readonly code: string;
	/** What it is, for those who hear it. */
	readonly what: string;
}): ReactNode => (
	<>
		{/* biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls has to be reached by keyboard. */}
		<section className="ga4b-scroll" aria-label={what} tabIndex={0} dir="ltr">
			<pre className="ga4b-code">{code}</pre>
		</section>
		<CopyButton text={code} what={what} />
	</>
);
