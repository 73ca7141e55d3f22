import { type RefObject, useRef, useState } from 'react';
import type { Change } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import { useScreen } from '../state/screen.ts';
import type { ServerChange } from '../state/useSettings.ts';

export type PreviewState =
	| { readonly kind: 'none' | 'asking' }
	| { readonly kind: 'failed'; readonly failure: Failure }
	| { readonly kind: 'ready'; readonly changes: readonly Change[]; readonly applying: boolean };

export interface Preview {
	readonly state: PreviewState;
	/** What led to the preview; the focus goes back there once it is closed. */
	readonly trigger: RefObject<HTMLElement>;
	/** Asks the server what a change would do. `pinned` is made only on what is stored when it is shown, as an undo. */
	ask(change: ServerChange, pinned?: 'pinned'): Promise<void>;
	/** Makes the change that was asked about. */
	apply(): Promise<void>;
	close(): void;
}

/** A change that is looked at before it is made. A preview of what is stored no more is closed. */
export const usePreview = (): Preview => {
	const screen = useScreen();
	const [state, setState] = useState<PreviewState>({ kind: 'none' });
	const asked = useRef<{
		readonly change: ServerChange;
		readonly isPinned: boolean;
	}>();
	const latest = useRef(0);
	const readAt = useRef<string>();
	const trigger = useRef<HTMLElement>(null);

	const close = (): void => {
		asked.current = undefined;
		latest.current += 1;
		setState({ kind: 'none' });
		trigger.current?.focus();
	};

	const ask: Preview['ask'] = async (change, pinned) => {
		latest.current += 1;
		const number = latest.current;
		asked.current = { change, isPinned: pinned !== undefined };
		setState({ kind: 'asking' });
		const result = await screen.preview((target) => {
			readAt.current = target.revision;
			return change(target);
		});
		// Another file may have been chosen meanwhile, or the preview closed.
		if (latest.current !== number) return;
		setState(
			result.ok
				? { kind: 'ready', changes: result.answer.changes ?? [], applying: false }
				: { kind: 'failed', failure: result.failure },
		);
	};

	const apply = async (): Promise<void> => {
		if (state.kind !== 'ready' || state.applying || asked.current === undefined) return;
		setState({ ...state, applying: true });
		const { change, isPinned } = asked.current;
		const revision = readAt.current;
		const result = await screen.apply((target) =>
			change(isPinned ? { ...target, revision } : target),
		);
		if (result.ok || result.failure.kind === 'conflict') close();
		else setState({ kind: 'failed', failure: result.failure });
	};

	const outdated =
		state.kind === 'ready' && !state.applying && readAt.current !== screen.answer.revision;
	return { state: outdated ? { kind: 'none' } : state, trigger, ask, apply, close };
};
