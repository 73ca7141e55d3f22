import type { ReactNode } from 'react';
import type { Failure } from '../rest/failure.ts';
import { FailureWords } from './FailureWords.tsx';

/** Why a request of a panel failed. A refused value is named here: it may stand in no field. */
export const FailureText = ({ failure }: { readonly failure: Failure }): ReactNode => (
	<p className="ga4b-fault">
		{failure.kind === 'faults' ? (
			failure.faults.map(({ message }) => message).join(' ')
		) : (
			<FailureWords failure={failure} />
		)}
	</p>
);
