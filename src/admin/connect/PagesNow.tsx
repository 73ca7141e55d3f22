import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Fold } from '../parts/Fold.tsx';
import { Section } from '../parts/Section.tsx';
import type { PageReason, Printed } from '../rest/contract.ts';
import { useStatus } from '../state/screen.ts';

/** What the plugin puts on the pages as the settings are stored, and every reason why it may not. */
export const PagesNow = (): ReactNode => {
	const { chat, analytics, reasons = [] } = useStatus();
	return (
		<Section title={__('On your pages, as saved', 'ga4-bridge-for-smartsupp')}>
			<ul className="ga4b-steps">
				<Line printed={chat} />
				{/* One reason may stop both; it is said once. */}
				{analytics.sentence !== chat.sentence && <Line printed={analytics} />}
			</ul>
			{reasons.length > 0 && (
				<Fold title={__('Every reason to keep silent', 'ga4-bridge-for-smartsupp')} names={[]}>
					<Reasons
						title={__('Holds now', 'ga4-bridge-for-smartsupp')}
						reasons={reasons.filter(({ applies }) => applies === true)}
					/>
					<Reasons
						title={__('Depends on the page', 'ga4-bridge-for-smartsupp')}
						reasons={reasons.filter(({ applies }) => applies === null)}
					/>
					<Reasons
						title={__('Does not hold now', 'ga4-bridge-for-smartsupp')}
						reasons={reasons.filter(({ applies }) => applies === false)}
					/>
				</Fold>
			)}
		</Section>
	);
};

const Line = ({ printed }: { readonly printed: Printed }): ReactNode => (
	<li className={printed.printed ? 'ga4b-step is-done' : 'ga4b-step is-off'}>{printed.sentence}</li>
);

const Reasons = ({
	title,
	reasons,
}: {
	readonly title: string;
	readonly reasons: readonly PageReason[];
}): ReactNode =>
	reasons.length > 0 && (
		<>
			<h3>{title}</h3>
			<ul className="ga4b-clashes">
				{reasons.map(({ code, stops, sentence }) => (
					<li key={code}>
						{sentence} <span className="ga4b-description">{stopsWords(stops)}</span>
					</li>
				))}
			</ul>
		</>
	);

const stopsWords = (stops: PageReason['stops']): string =>
	sprintf(
		/* translators: %s: what is kept off the pages: "the chat", "the events to Google Analytics", or both with a comma. */
		__('Stops: %s', 'ga4-bridge-for-smartsupp'),
		stops
			.map((what) =>
				what === 'chat'
					? __('the chat', 'ga4-bridge-for-smartsupp')
					: __('the events to Google Analytics', 'ga4-bridge-for-smartsupp'),
			)
			.join(', '),
	);
