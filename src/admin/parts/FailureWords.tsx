import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Failure } from '../rest/failure.ts';
import { failureWords } from '../words/failures.ts';
import { OutsideLink } from './OutsideLink.tsx';

/** Why a request failed, with the way to log in again where that is what it takes. */
export const FailureWords = ({ failure }: { readonly failure: Failure }): ReactNode => (
	<>
		{failureWords(failure)}{' '}
		{failure.kind === 'session' && (
			// Whoever is logged out is asked to log in there, and comes back to this screen.
			<OutsideLink href={window.location.href}>
				{__('Log in again', 'ga4-bridge-for-smartsupp')}
			</OutsideLink>
		)}
	</>
);
