import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SettingName } from '../../settings/settings.ts';
import type { Clash } from '../state/draft.ts';
import { useScreen } from '../state/screen.ts';
import { changedWords, fieldWords } from '../words/changes.ts';
import { Message } from './Message.tsx';

/** After a save that met somebody else's: both values of each setting, to choose from. Nothing was saved until then. */
export const ClashNotice = ({
	clashes,
	onSettled,
}: {
	readonly clashes: readonly Clash[];
	/** Called with the last choice, which takes the notice and its buttons away. */
	readonly onSettled: () => void;
}): ReactNode => {
	const { edit, lock } = useScreen();
	const box = useRef<HTMLDivElement>(null);
	const open = clashes.length;
	const before = useRef(0);
	useEffect(() => {
		const [first] = box.current?.getElementsByTagName('button') ?? [];
		if (open > before.current) box.current?.scrollIntoView?.({ block: 'nearest' });
		if (open > 0 && open !== before.current) first?.focus({ preventScroll: open > before.current });
		if (open === 0 && before.current > 0) onSettled();
		before.current = open;
	}, [open, onSettled]);

	const choose = (field: Clash['field'], value: unknown): void =>
		field === 'locked' ? lock(value as readonly SettingName[]) : edit({ [field]: value });

	if (open === 0) return null;
	return (
		<div ref={box}>
			<Message
				status="warning"
				spoken={__('Somebody else has saved meanwhile.', 'ga4-bridge-for-smartsupp')}
			>
				<p>
					<strong>{__('Somebody else has saved meanwhile.', 'ga4-bridge-for-smartsupp')}</strong>{' '}
					{__(
						'Nothing of yours was saved. These settings were changed by both of you; choose one value each, then save again. Save as it is to keep yours.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
				<ul className="ga4b-clashes">
					{clashes.map(({ field, yours, stored }) => (
						<li key={field}>
							{sprintf(
								/* translators: 1: name of a setting, 2: the value entered here, 3: the value that somebody else has saved. */
								__('%1$s: yours is “%2$s”, stored is “%3$s”.', 'ga4-bridge-for-smartsupp'),
								fieldWords(field),
								changedWords(field, yours),
								changedWords(field, stored),
							)}{' '}
							<Button variant="link" onClick={() => choose(field, stored)}>
								{__('Use the stored one', 'ga4-bridge-for-smartsupp')}
							</Button>{' '}
							<Button variant="link" onClick={() => choose(field, yours)}>
								{__('Keep mine', 'ga4-bridge-for-smartsupp')}
							</Button>
						</li>
					))}
				</ul>
			</Message>
		</div>
	);
};
