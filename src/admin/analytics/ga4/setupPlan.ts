import { leadActions } from '../../../events/catalogue.ts';
import type { BridgeOptions } from '../../../events/options.ts';
import type { EventRow } from '../eventRows.ts';

/** An event of GA4's; where several actions share one name, the action is told by a parameter. */
export interface PlannedEvent {
	readonly action: string;
	readonly name: string;
	/** True where the name alone does not say which action it was. */
	readonly isShared: boolean;
}

/** What to create in GA4 so that chat events show in reports. */
export interface SetupPlan {
	/** The parameters that need an event-scoped custom dimension. */
	readonly dimensions: readonly string[];
	/** Worth a key event: what brings a contact. */
	readonly keyEvents: readonly PlannedEvent[];
	/** A session with one of these had a conversation; so says Smartsupp's help page on Google Analytics. */
	readonly conversation: readonly PlannedEvent[];
}

/** GA4 takes these without a custom dimension. */
const builtIn = ['non_interaction', 'value', 'currency'];

/** What Smartsupp's help page tells people to register; in any case, since older reports are built on them. */
const vendors = ['event_category', 'event_label'];

const conversationActions = ['Agent_served_conversation', 'Chatbot_interaction'];

/** By the events as they will arrive under these options. */
export const setupPlan = (rows: readonly EventRow[], options: BridgeOptions): SetupPlan => {
	const sent = rows.filter((row) => row.sent);
	const names = sent.map(({ name }) => name);
	const eventOf = ({ entry, name }: EventRow): PlannedEvent => ({
		action: entry.action,
		name,
		isShared: names.indexOf(name) !== names.lastIndexOf(name),
	});
	const eventsOf = (actions: readonly string[]): PlannedEvent[] =>
		sent.filter(({ entry }) => actions.includes(entry.action)).map(eventOf);
	const leads = eventsOf(leadActions);
	return {
		dimensions: [
			...new Set([...vendors, ...sent.flatMap(({ params }) => Object.keys(params))]),
		].filter((name) => !builtIn.includes(name)),
		keyEvents:
			options.sendLeads && options.captureMode === 'inert' && leads.length > 0
				? [{ action: 'generate_lead', name: 'generate_lead', isShared: false }]
				: leads,
		conversation: eventsOf(conversationActions),
	};
};
