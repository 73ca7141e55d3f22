import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { FailureText } from '../../parts/FailureText.tsx';
import type { Seen } from '../../rest/contract.ts';
import { useScreen, useStatus } from '../../state/screen.ts';
import { dateWords } from '../../words/dateWords.ts';
import { isOfThisOrigin } from '../useSiteWatch.ts';
import { ContainerNote } from './ContainerNote.tsx';
import { Contradictions } from './Contradictions.tsx';
import { FoundIds } from './FoundIds.tsx';
import { describeId, type FoundId, isProperty } from './findGoogleIds.ts';
import { LookProgress } from './LookProgress.tsx';
import { endWords } from './lookWords.ts';
import { ScanBox } from './ScanBox.tsx';
import { type Look, useLook } from './useLook.ts';

/** Google's IDs on the front page: by a look at it where somebody asks for one, else those of the last look. */
export const IdsOnPages = (): ReactNode => {
	const { saved, setStatus } = useScreen();
	const status = useStatus();
	const look = useLook(saved, setStatus);
	const { reading, phase } = look;
	const isReadable = isOfThisOrigin(status.siteUrl);
	const found = reading?.found ?? idsOf(status.seen);
	const isKnown = reading !== undefined || status.seen !== null;
	const isOver = phase !== 'looking';
	return (
		<div className="ga4b-ids">
			<h3>{__('IDs on your pages now', 'ga4-bridge-for-smartsupp')}</h3>
			{isReadable ? <LookStart look={look} /> : <p>{endWords('other_origin')}</p>}
			<div role="status">{phase === 'ended' && <EndText look={look} />}</div>
			{look.failure !== undefined && <FailureText failure={look.failure} />}
			{isKnown && (
				<>
					{reading === undefined && isOver && <LastLook seen={status.seen} />}
					<FoundIds found={found} />
					<ContainerNote found={found} />
				</>
			)}
			{(!isReadable || needsOtherWay(look)) && <ScanBox />}
			{isOver && (
				<Contradictions
					page={
						isKnown
							? {
									found,
									named: reading?.named ?? [],
									chats: reading?.chats,
									isComplete:
										reading === undefined
											? found.length > 0
											: look.end === 'done' && !isHeldBack(look),
								}
							: undefined
					}
				/>
			)}
		</div>
	);
};

const LookStart = ({ look }: { readonly look: Look }): ReactNode => {
	const isLooking = look.phase === 'looking';
	return (
		<>
			<p className="ga4b-description">
				{__(
					'Your front page is opened out of sight, as a visitor gets it, and read for some seconds. No chat starts, and nothing is counted.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			{/* One button for both, so that the focus stays. */}
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={() => (isLooking ? look.cancel() : look.start('frame'))}
			>
				{isLooking
					? __('Stop looking', 'ga4-bridge-for-smartsupp')
					: __('Look at the front page', 'ga4-bridge-for-smartsupp')}
			</Button>{' '}
			{(needsOtherWay(look) || isHeldBack(look)) && !isLooking && (
				<Button __next40pxDefaultSize variant="secondary" onClick={() => look.start('tab')}>
					{__('Look in a new tab', 'ga4-bridge-for-smartsupp')}
				</Button>
			)}
			{isLooking && <LookProgress look={look} />}
		</>
	);
};

/** How the look ended, and what may be in the way of a complete one. */
const EndText = ({ look }: { readonly look: Look }): ReactNode => {
	const { consentTool } = useStatus();
	const { end = 'done', reading } = look;
	return (
		<>
			{endWords(end) !== '' && <p>{endWords(end)}</p>}
			{reading !== undefined && (
				<p>
					{reading.found.length === 0
						? __('None of Google’s IDs is on the page.', 'ga4-bridge-for-smartsupp')
						: sprintf(
								/* translators: %s: IDs such as G-AB12CD34EF and GTM-ABC123, separated by commas. */
								__('Found: %s', 'ga4-bridge-for-smartsupp'),
								reading.found.map(({ id }) => id).join(', '),
							)}
				</p>
			)}
			{isHeldBack(look) && (
				<p>
					{consentTool?.name
						? sprintf(
								/* translators: %s: the name of a consent plugin, such as Complianz. */
								__(
									'A consent tool (%s) is asking, and may keep Google’s tags away until somebody agrees. Look in a new tab and agree there.',
									'ga4-bridge-for-smartsupp',
								),
								consentTool.name,
							)
						: __(
								'A consent tool is asking, and may keep Google’s tags away until somebody agrees. Look in a new tab and agree there.',
								'ga4-bridge-for-smartsupp',
							)}
				</p>
			)}
		</>
	);
};

const LastLook = ({ seen }: { readonly seen: Seen | null }): ReactNode =>
	seen !== null && (
		<p>
			{sprintf(
				/* translators: %s: a date with time. */
				__('Seen at the last look, %s:', 'ga4-bridge-for-smartsupp'),
				dateWords(seen.date),
			)}
		</p>
	);

/** True where the way into the page was blocked. */
const needsOtherWay = ({ end, phase }: Look): boolean =>
	phase === 'ended' && (end === 'framed' || end === 'not_shown' || end === 'slow');

/** True where there is no property on the page and a consent tool has not been answered with yes. */
const isHeldBack = ({ reading, phase }: Look): boolean =>
	phase === 'ended' &&
	reading !== undefined &&
	reading.consent !== 'granted' &&
	!reading.found.some(isProperty);

const idsOf = (seen: Seen | null): readonly FoundId[] =>
	[...(seen?.ids ?? []).map(describeId), ...(seen?.otherIds ?? [])].map((id) => ({
		...id,
		origins: [],
		containers: [],
		configs: 0,
	}));
