import { Button, CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useRef, useState } from 'react';
import { FailureText } from '../parts/FailureText.tsx';
import type { Change, TakeOver } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import { useScreen } from '../state/screen.ts';
import { OptionalCode } from './OptionalCode.tsx';
import { type TakeOverAnswer, takeOver } from './requests.ts';
import { TakeOverPreview } from './TakeOverPreview.tsx';
import { takenWords } from './takenWords.ts';

/** What there is to take over, the choices, first what would change and then the take-over itself. */
export const TakeOverForm = ({
	plugin,
	onTaken,
}: {
	readonly plugin: TakeOver;
	readonly onTaken: (now: TakeOver) => void;
}): ReactNode => {
	const { apply, preview: tryOut } = useScreen();
	const [measurementId, setMeasurementId] = useState(false);
	const [deactivate, setDeactivate] = useState(false);
	const [busy, setBusy] = useState(false);
	const [preview, setPreview] = useState<readonly Change[]>();
	const [failure, setFailure] = useState<Failure>();
	const [result, setResult] = useState('');
	const outcome = useRef<HTMLDivElement>(null);
	const again = useRef<HTMLButtonElement>(null);
	const mayDeactivate = plugin.active && !plugin.forNetwork;
	const choice = { measurementId, deactivate: deactivate && mayDeactivate };

	/** Another choice has another outcome. */
	const choose = (set: (value: boolean) => void) => (value: boolean) => {
		set(value);
		setPreview(undefined);
	};

	const run = async (work: () => Promise<void>): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setFailure(undefined);
		setResult('');
		await work();
		setBusy(false);
	};

	const look = () =>
		run(async () => {
			const tried = await tryOut((target) => takeOver(choice, target));
			if (tried.ok) setPreview(tried.answer.changes ?? []);
			else setFailure(tried.failure);
		});

	const confirm = () =>
		run(async () => {
			let taken: TakeOverAnswer | undefined;
			// A failure is shown where those of every save are.
			const done = await apply(async (target) => {
				const given = await takeOver(choice, target);
				if (given.ok) taken = given.answer;
				return given;
			});
			// What was shown need not hold any more, and its button goes with it.
			setPreview(undefined);
			if (!done.ok) return again.current?.focus();
			const now = taken?.officialPlugin ?? plugin;
			setResult(takenWords(choice.deactivate, now.active));
			onTaken(now);
			outcome.current?.focus();
		});

	return (
		<>
			<OptionalCode plugin={plugin} />
			{plugin.measurementId !== '' && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={sprintf(
						/* translators: %s: a measurement ID such as G-AB12CD34EF. */
						__('Also send the events to its measurement ID, %s, only', 'ga4-bridge-for-smartsupp'),
						plugin.measurementId,
					)}
					checked={measurementId}
					onChange={choose(setMeasurementId)}
				/>
			)}
			{mayDeactivate && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={__('Also deactivate that plugin', 'ga4-bridge-for-smartsupp')}
					help={__(
						'Then this plugin installs the chat. What the other one has stored stays.',
						'ga4-bridge-for-smartsupp',
					)}
					checked={deactivate}
					onChange={choose(setDeactivate)}
				/>
			)}
			{plugin.forNetwork && (
				<p className="ga4b-description">
					{__(
						'It is active on the whole network, so it can be deactivated only there: Network Admin > Plugins.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			<Button
				__next40pxDefaultSize
				ref={again}
				variant="secondary"
				isBusy={busy && preview === undefined}
				onClick={() => void look()}
			>
				{__('Show what a take-over changes', 'ga4-bridge-for-smartsupp')}
			</Button>
			<div role="status">
				{preview !== undefined && (
					<TakeOverPreview
						changes={preview}
						deactivates={choice.deactivate}
						busy={busy}
						onConfirm={() => void confirm()}
					/>
				)}
			</div>
			<div ref={outcome} tabIndex={-1} role="status">
				{result !== '' && <p>{result}</p>}
				{failure !== undefined && <FailureText failure={failure} />}
			</div>
		</>
	);
};
