import type { ReactNode } from 'react';
import type { Failure } from '../rest/failure.ts';
import { failureWords } from '../words/failures.ts';

/** Why a request of this tab failed. A refused value is named here: it may stand in no field. */
export const FailureText = ({ failure }: { readonly failure: Failure }): ReactNode => (
	<p className="ga4b-fault">
		{failure.kind === 'faults'
			? failure.faults.map(({ message }) => message).join(' ')
			: failureWords(failure)}
	</p>
);
