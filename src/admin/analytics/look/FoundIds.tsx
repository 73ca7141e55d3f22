import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
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
					<legend>
						{settings.trackerMode === 'auto'
							? __(
									'All of these get the chat events. To choose some of them, tick those:',
									'ga4-bridge-for-smartsupp',
								)
							: __('Those with a tick get the chat events:', 'ga4-bridge-for-smartsupp')}
					</legend>
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
	const isManual = settings.trackerMode === 'manual';
	const chosen = isManual ? settings.measurementIds : [];
	const tick = (isTicked: boolean): void => {
		const others = chosen.filter((id) => id !== found.id);
		const measurementIds = isTicked ? [...others, found.id] : others;
		// Without any, nothing would be sent at all: then it is all of them again.
		edit({ trackerMode: measurementIds.length === 0 ? 'auto' : 'manual', measurementIds });
	};
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			label={found.id}
			help={<AboutId found={found} />}
			checked={chosen.includes(found.id)}
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
