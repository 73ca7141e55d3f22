import { readMeasurementIds } from '../../events/measurementId.ts';
import { parseChatKey } from '../../settings/parseChatKey.ts';
import { mayDeliverAnalytics } from '../../settings/plans.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Seen } from '../rest/contract.ts';

export type StepName = 'key' | 'plan' | 'connected' | 'ids' | 'event';
export type StepState = 'done' | 'open' | 'attention';

/** What the steps need of a look at the site. */
export type Sight = Pick<Seen, 'state' | 'ids' | 'event'>;

export interface Step {
	readonly name: StepName;
	readonly state: StepState;
}

/**
 * The first run in five steps, each as far as it is known by the settings, by the last look at the site, and by whether the
 * chat box has ever handed events over for this account.
 */
export const stepsOf = (
	settings: Settings,
	look: Sight | undefined,
	delivers: boolean,
): readonly Step[] => [
	{ name: 'key', state: keyState(settings) },
	{ name: 'plan', state: planState(settings, delivers) },
	{ name: 'connected', state: connectedState(look, delivers) },
	{ name: 'ids', state: idsState(settings, look) },
	{ name: 'event', state: look?.event ? 'done' : 'open' },
];

const keyState = ({ chatSource, chatKey }: Settings): StepState => {
	if (chatSource === 'elsewhere' || parseChatKey(chatKey).ok) return 'done';
	return chatKey === '' ? 'open' : 'attention';
};

const planState = ({ plan }: Settings, delivers: boolean): StepState => {
	if (plan === 'unknown') return delivers ? 'done' : 'open';
	return mayDeliverAnalytics(plan) ? 'done' : 'attention';
};

const connectedState = (look: Sight | undefined, delivers: boolean): StepState => {
	// A page without the chat box takes nothing back of what the box has shown before.
	if (look === undefined || look.state === 'waiting') return delivers ? 'done' : 'open';
	return look.state === 'armed' ? 'done' : 'attention';
};

const idsState = (settings: Settings, look: Sight | undefined): StepState => {
	if (settings.trackerMode === 'auto') return (look?.ids.length ?? 0) > 0 ? 'done' : 'open';
	const { ids, problems } = readMeasurementIds(settings.measurementIds);
	if (problems.length > 0) return 'attention';
	return ids.length > 0 ? 'done' : 'open';
};
