import { useCallback, useEffect, useRef, useState } from 'react';
import type { NetworkSites } from '../rest/contract.ts';
import type { Failure } from '../rest/failure.ts';
import { useScreen } from '../state/screen.ts';
import { loadSites } from './requests.ts';

/** What is asked of the list of sites. */
export interface Query {
	readonly page: number;
	readonly search: string;
}

export interface Sites {
	readonly query: Query;
	/** The last page that came; while another is on its way, that one. */
	readonly answer: NetworkSites | undefined;
	readonly failure: Failure | undefined;
	readonly loading: boolean;
	go(query: Query): void;
	retry(): void;
}

/** The sites of the network page by page, read anew when the network's settings were saved. */
export const useSites = (): Sites => {
	const { revision } = useScreen().answer;
	const [query, go] = useState<Query>({ page: 1, search: '' });
	const [answer, setAnswer] = useState<NetworkSites>();
	const [failure, setFailure] = useState<Failure>();
	const [loading, setLoading] = useState(true);
	const latest = useRef(0);

	const load = useCallback(async (): Promise<void> => {
		latest.current += 1;
		const number = latest.current;
		setLoading(true);
		setFailure(undefined);
		const result = await loadSites(query.page, query.search);
		// Whoever turns pages fast is shown the last one, in whatever order they come.
		if (number !== latest.current) return;
		// Sites may have been deleted since the last page was counted.
		if (result.ok && query.page > Math.max(1, result.answer.pages))
			return go({ ...query, page: Math.max(1, result.answer.pages) });
		setLoading(false);
		if (result.ok) setAnswer(result.answer);
		else setFailure(result.failure);
	}, [query]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: With another revision the sites differ in other settings.
	useEffect(() => {
		void load();
		return () => {
			latest.current += 1;
		};
	}, [load, revision]);

	return { query, answer, failure, loading, go, retry: () => void load() };
};
