import { eventNameRefusal, parameterNameRefusal } from './nameRules.ts';
import type { BridgeOptions } from './options.ts';

/** The options without the names that GA4 would refuse: a rule that gives one keeps its switch, a parameter goes. */
export const usableOptions = (options: BridgeOptions): BridgeOptions => ({
	trackerMode: options.trackerMode,
	measurementIds: options.measurementIds,
	eventNames: options.eventNames,
	eventRules: options.eventRules.map((rule) => ({
		action: rule.action,
		send: rule.send,
		eventName: eventNameRefusal(rule.eventName.trim()) ? '' : rule.eventName,
	})),
	eventParameters: options.eventParameters.filter(
		(parameter) => !parameterNameRefusal(parameter.name.trim()),
	),
	agentNames: options.agentNames,
	feedbackText: options.feedbackText,
	linkUrls: options.linkUrls,
	consentMode: options.consentMode,
	captureMode: options.captureMode,
	sendLeads: options.sendLeads,
	leadValue: options.leadValue,
	leadCurrency: options.leadCurrency,
});
