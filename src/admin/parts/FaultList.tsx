import type { ReactNode } from 'react';
import type { Fault } from '../rest/contract.ts';

/** What the server refused, each with its field and the way out, where no field stands beside. */
export const FaultList = ({
	faults,
}: {
	readonly faults: readonly Pick<Fault, 'field' | 'message'>[];
}): ReactNode => (
	<ul className="ga4b-clashes">
		{faults.map(({ field, message }) => (
			<li key={field}>{message}</li>
		))}
	</ul>
);
