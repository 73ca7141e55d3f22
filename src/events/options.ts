/**
 * The choices a user has, the default first. The settings schema, the template's fields and the page's configuration
 * are all built from this one list, so a value never means two things.
 */
export const choices = {
	trackerMode: ['auto', 'manual'],
	eventNames: ['prefixed', 'single', 'original'],
	agentNames: ['initials', 'keep', 'drop'],
	feedbackText: ['drop', 'redact'],
	linkUrls: ['noQuery', 'keep', 'host', 'drop'],
	consentMode: ['advanced', 'basic'],
	captureMode: ['inert', 'native'],
} as const;

export type TrackerMode = (typeof choices.trackerMode)[number];
export type EventNames = (typeof choices.eventNames)[number];
export type AgentNames = (typeof choices.agentNames)[number];
export type FeedbackText = (typeof choices.feedbackText)[number];
export type LinkUrls = (typeof choices.linkUrls)[number];
export type ConsentMode = (typeof choices.consentMode)[number];
export type CaptureMode = (typeof choices.captureMode)[number];

/** One action switched off or given another name. */
export interface EventRule {
	readonly action: string;
	readonly send: boolean;
	/** The GA4 event name to use; empty keeps the scheme's. */
	readonly eventName: string;
}

/** A fixed parameter of the user's, added to every event. */
export interface EventParameter {
	readonly name: string;
	readonly value: string;
}

export interface BridgeOptions {
	readonly trackerMode: TrackerMode;
	/** The properties chosen by hand; read where `trackerMode` is `manual`. */
	readonly measurementIds: readonly string[];
	readonly eventNames: EventNames;
	readonly eventRules: readonly EventRule[];
	readonly eventParameters: readonly EventParameter[];
	readonly agentNames: AgentNames;
	readonly feedbackText: FeedbackText;
	readonly linkUrls: LinkUrls;
	readonly consentMode: ConsentMode;
	readonly captureMode: CaptureMode;
	readonly sendLeads: boolean;
	/** Sent with `generate_lead` only where `leadCurrency` is set: GA4 takes no value without a currency. */
	readonly leadValue: number;
	/** ISO 4217, three capitals; empty for none. */
	readonly leadCurrency: string;
}

export const defaultOptions: BridgeOptions = {
	trackerMode: 'auto',
	measurementIds: [],
	eventNames: 'prefixed',
	eventRules: [],
	eventParameters: [],
	agentNames: 'initials',
	feedbackText: 'drop',
	linkUrls: 'noQuery',
	consentMode: 'advanced',
	captureMode: 'inert',
	sendLeads: false,
	leadValue: 0,
	leadCurrency: '',
};
