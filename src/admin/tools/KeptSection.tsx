import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Section } from '../parts/Section.tsx';
import { useScreen } from '../state/screen.ts';
import { dateWords } from '../words/dateWords.ts';
import { CodeBlock } from './CodeBlock.tsx';

/** What was stored and could not be read, kept as it was before a save took its place. */
export const KeptSection = (): ReactNode => {
	const { kept } = useScreen().answer;
	if (kept === undefined || kept === null) return null;
	return (
		<Section title={__('Settings that could not be read', 'ga4-bridge-for-smartsupp')}>
			<p>
				{sprintf(
					/* translators: %s: a date. */
					__(
						'On %s a save took the place of stored settings that were damaged. This is what stood there; nothing of it has an effect any more.',
						'ga4-bridge-for-smartsupp',
					),
					dateWords(kept.date),
				)}
			</p>
			<CodeBlock code={kept.row} what={__('The damaged settings', 'ga4-bridge-for-smartsupp')} />
		</Section>
	);
};
