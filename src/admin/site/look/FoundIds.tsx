import { CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Settings } from '../../../settings/settings.ts';
import { useScreen } from '../../state/screen.ts';
import { useLocked } from '../../state/useLocked.ts';
import { type FoundId, isProperty } from './findGoogleIds.ts';
import { kindWords, originWords } from './lookWords.ts';

/** The IDs of a page, each with what it is and where it comes from; properties can be chosen by a tick. */
export const FoundIds = ({ found }: { readonly found: readonly FoundId[] }): ReactNode => {
	const { settings } = useScreen();
	const properties = found.filter(isProperty);
	const others = found.filter((id) => !isProperty(id));
	return (
		<>
			{properties.length > 0 && (
				<fieldset className="ga4b-found">
					<legend>{legendWords(settings)}</legend>
					{properties.map((id) => (
						<FoundProperty key={id.id} found={id} />
					))}
				</fieldset>
			)}
			{others.length > 0 && (
				<>
					<p>{__('Others of Google’s, which get none:', 'ga4-bridge-for-smartsupp')}</p>
					<ul className="ga4b-clashes">
						{others.map((id) => (
							<li key={id.id}>
								<code>{id.id}</code> <AboutId found={id} />
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
};

const FoundProperty = ({ found }: { readonly found: FoundId }): ReactNode => {
	const { settings, edit } = useScreen();
	const isModeLocked = useLocked('trackerMode');
	const isListLocked = useLocked('measurementIds');
	const isChosen = settings.trackerMode === 'manual' && settings.measurementIds.includes(found.id);
	const tick = (isTicked: boolean): void => {
		const others = settings.measurementIds.filter((id) => id !== found.id);
		const measurementIds = isTicked ? [...others, found.id] : others;
		// Without any, nothing would be sent at all: then it is all of them again.
		edit({ trackerMode: measurementIds.length === 0 ? 'auto' : 'manual', measurementIds });
	};
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			label={found.id}
			help={<AboutId found={found} />}
			checked={isChosen}
			disabled={isListLocked || isModeLocked}
			onChange={tick}
		/>
	);
};

const AboutId = ({ found }: { readonly found: FoundId }): ReactNode => (
	<span className="ga4b-description">
		{[kindWords(found.kind), originWords(found)].filter((words) => words !== '').join(' · ')}
	</span>
);

const legendWords = ({ trackerMode, measurementIds }: Settings): string => {
	if (trackerMode === 'manual')
		return __('Those with a tick get the chat events:', 'ga4-bridge-for-smartsupp');
	return measurementIds.length === 0
		? __(
				'All of these get the chat events. To choose some of them, tick those:',
				'ga4-bridge-for-smartsupp',
			)
		: sprintf(
				/* translators: %s: measurement IDs, separated by commas. */
				__(
					'All of these get the chat events. To choose some of them, tick those; what was chosen by hand before (%s) is chosen with them:',
					'ga4-bridge-for-smartsupp',
				),
				measurementIds.join(', '),
			);
};
