import { readMeasurementIds } from '../../events/measurementId.ts';
import { parseChatKey } from '../../settings/parseChatKey.ts';
import { mayDeliverAnalytics } from '../../settings/plans.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Look } from '../rest/contract.ts';

export type StepName = 'key' | 'plan' | 'connected' | 'ids' | 'event';
export type StepState = 'done' | 'open' | 'attention';

export interface Step {
	readonly name: StepName;
	readonly state: StepState;
}

/** The first run in five steps, each as far as it is known by the settings and by the last look at the site. */
export const stepsOf = (settings: Settings, look: Look | undefined): readonly Step[] => [
	{ name: 'key', state: keyState(settings) },
	{ name: 'plan', state: planState(settings) },
	{ name: 'connected', state: connectedState(look) },
	{ name: 'ids', state: idsState(settings, look) },
	{ name: 'event', state: look?.event ? 'done' : 'open' },
];

const keyState = ({ chatSource, chatKey }: Settings): StepState => {
	if (chatSource === 'elsewhere' || parseChatKey(chatKey).ok) return 'done';
	return chatKey === '' ? 'open' : 'attention';
};

const planState = ({ plan }: Settings): StepState => {
	if (plan === 'unknown') return 'open';
	return mayDeliverAnalytics(plan) ? 'done' : 'attention';
};

const connectedState = (look: Look | undefined): StepState => {
	if (look === undefined || look.state === 'waiting') return 'open';
	return look.state === 'armed' ? 'done' : 'attention';
};

const idsState = (settings: Settings, look: Look | undefined): StepState => {
	if (settings.trackerMode === 'auto') return (look?.ids.length ?? 0) > 0 ? 'done' : 'open';
	const { ids, problems } = readMeasurementIds(settings.measurementIds);
	if (problems.length > 0) return 'attention';
	return ids.length > 0 ? 'done' : 'open';
};
