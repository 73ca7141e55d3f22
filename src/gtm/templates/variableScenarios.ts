import { type Scenario, scenario } from './scenario.ts';

/** What the variable gives. */
export const variableScenarios: readonly Scenario[] = [
	scenario(
		'Gives the event name by the scheme',
		`const names = ['prefixed', 'single', 'original'].map(scheme =>
  runCode({ output: 'eventName', eventNames: scheme }));
assertThat(names).isEqualTo(['smartsupp_chatbot_sent', 'smartsupp_chat', 'Chatbot_sent']);`,
	),
	scenario(
		'Gives one parameter, and undefined for one that is not there',
		`assertThat(runCode({ output: 'parameter', parameterName: 'chat_automation' })).isEqualTo('Welcome');
assertThat(runCode({ output: 'parameter', parameterName: 'chat_agent' })).isUndefined();
assertThat(runCode({ output: 'parameter', parameterName: 'constructor' })).isUndefined();`,
	),
	scenario(
		'Gives all parameters, private as chosen',
		`event = 'Agent_served_conversation';
eventModel.event_label = 'Jana Novak';
assertThat(runCode({ output: 'parameters' })).isEqualTo({
  event_category: 'Smartsupp_v3',
  chat_action: 'Agent_served_conversation',
  non_interaction: true,
  event_label: 'J. N.',
  chat_agent: 'J. N.'
});`,
	),
	scenario(
		'Gives the measurement IDs as a comma list',
		`page.google_tag_manager['G-BBBB2222'] = {};
assertThat(runCode({ output: 'measurementIds', trackerMode: 'auto' })).isEqualTo('G-AAAA1111,G-BBBB2222');
const chosen = { output: 'measurementIds', trackerMode: 'manual', measurementIds: 'G-CCCC3333, x' };
assertThat(runCode(chosen)).isEqualTo('G-CCCC3333');
page = {};
assertThat(runCode({ output: 'measurementIds', trackerMode: 'auto' })).isUndefined();`,
	),
	scenario(
		'Tells a chat event from anything else',
		`assertThat(runCode({ output: 'isChatEvent' })).isEqualTo(true);
eventModel.chat_action = 'Chatbot_sent';
assertThat(runCode({ output: 'isChatEvent' })).isUndefined();
eventModel = { event_category: 'shop' };
assertThat(runCode({ output: 'isChatEvent' })).isUndefined();
eventModel = undefined;
assertThat(runCode({ output: 'eventName' })).isUndefined();`,
	),
	scenario(
		'Gives nothing for an event that is switched off',
		`const rules = [{ action: 'Chatbot_sent', send: 'no', eventName: '' }];
assertThat(runCode({ output: 'isChatEvent', eventRules: rules })).isUndefined();`,
	),
];
