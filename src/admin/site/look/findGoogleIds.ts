import { readMeasurementId } from '../../../events/measurementId.ts';
import { findMeasurementIds } from '../../../page/findMeasurementIds.ts';
import { LOOK_TAG_ID } from '../../../page/look/swallowHits.ts';
import { eachOf, fieldsOf, type PageWindow, safely } from '../../../page/pageWindow.ts';
import type { GoogleId } from '../../rest/contract.ts';

/** How an ID came to the page, as far as the page shows it. */
export type Origin =
	/** `config`: a gtag command in the data layer. */
	| 'config'
	/** The address of a script of Google's. */
	| 'script'
	/** It stands in a script of the page. */
	| 'code'
	/** A hit was on its way to it. */
	| 'hit';

export interface FoundId extends GoogleId {
	readonly origins: readonly Origin[];
	/** The containers and Google tags that have it among their destinations. */
	readonly containers: readonly string[];
	/** How many `config` commands count a page view for it. */
	readonly configs: number;
}

type Finding = { -readonly [K in 'origins' | 'containers']: Set<FoundId[K][number]> } & {
	configs: number;
};

const ADDRESS = /\/gt(?:ag\/js|m\.js)\?(?:[^#]*&)?id=([^&#]+)/;
const UNIVERSAL = /\bUA-\d{4,10}-\d{1,4}\b/g;
const MOST = 50;

/**
 * Google's IDs on a page, each once: the GA4 properties first, as `findMeasurementIds` finds them, then what only a hit
 * showed, containers, Google tags, and those of other products. As there, each place may be missing.
 */
export const findGoogleIds = (page: PageWindow): readonly FoundId[] => {
	const found = new Map<string, Finding>();
	const add = (text: unknown, origin?: Origin): Finding | undefined => {
		const id = typeof text === 'string' ? text.trim() : '';
		if (kindOf(id) === undefined || (found.size === MOST && !found.has(id))) return undefined;
		const finding = found.get(id) ?? { origins: new Set(), containers: new Set(), configs: 0 };
		if (origin !== undefined) finding.origins.add(origin);
		found.set(id, finding);
		return finding;
	};

	for (const id of findMeasurementIds(page)) add(id);
	eachOf(page.document.scripts, (script) => {
		add(ADDRESS.exec(script.src)?.[1], 'script');
		if (script.id === LOOK_TAG_ID)
			for (const id of (script.dataset.ids ?? '').split(',')) add(id, 'hit');
		else if (script.src === '')
			for (const id of script.text.match(UNIVERSAL) ?? []) add(id, 'code');
	});
	for (const [id, params] of configsIn(page)) {
		const finding = add(id, 'config');
		if (finding !== undefined && fieldsOf(params).send_page_view !== false) finding.configs += 1;
	}
	safely(() => {
		for (const id of Object.keys(fieldsOf(page.google_tag_manager))) add(id);
	});
	safely(() => {
		const containers = fieldsOf(fieldsOf(fieldsOf(page.google_tag_data).tidr).container);
		for (const name of Object.keys(containers)) {
			add(name);
			const { destinations } = fieldsOf(containers[name]);
			if (Array.isArray(destinations))
				eachOf(destinations, (id: unknown) => {
					const finding = add(id);
					if (id !== name && kindOf(name) !== undefined) finding?.containers.add(name);
				});
		}
	});
	return [...found]
		.map(([id, { origins, containers, configs }]) => ({
			...describeId(id),
			origins: [...origins],
			containers: [...containers],
			configs,
		}))
		.sort((a, b) => Number(isProperty(b)) - Number(isProperty(a)));
};

/** True for a GA4 property: what chat events can go to. */
export const isProperty = ({ kind }: GoogleId): boolean => kind === 'measurement_id';

/** What an ID in capitals is; undefined for what is none of Google's. */
const kindOf = (id: string): GoogleId['kind'] | undefined => {
	const reading = readMeasurementId(id);
	if (reading.ok) return 'measurement_id';
	const { code } = reading.problem;
	switch (code) {
		case 'gtm_container':
		case 'google_tag':
		case 'google_ads':
		case 'floodlight':
		case 'universal_analytics':
			return /^[A-Z]+-[A-Z0-9-]{4,26}$/.test(id) ? code : undefined;
		default:
			return undefined;
	}
};

export const describeId = (id: string): GoogleId => ({ id, kind: kindOf(id) ?? 'measurement_id' });

/** The IDs and parameters of the `config` commands, in every data layer that is known. */
const configsIn = (page: PageWindow): [unknown, unknown][] => {
	const configs: [unknown, unknown][] = [];
	const names = new Set(['dataLayer']);
	safely(() => {
		const registry = fieldsOf(page.google_tag_manager);
		for (const name of Object.keys(registry))
			if ('gtmDom' in fieldsOf(registry[name])) names.add(name);
	});
	for (const name of names) {
		const layer = fieldsOf(page)[name];
		if (!Array.isArray(layer)) continue;
		eachOf(layer, (entry) => {
			const call = fieldsOf(entry);
			if (call[0] === 'config') configs.push([call[1], call[2]]);
		});
	}
	return configs;
};
