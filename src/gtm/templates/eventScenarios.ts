import { type Scenario, scenario } from './scenario.ts';

/** What the tag does with a chat event. */
export const eventScenarios: readonly Scenario[] = [
	scenario(
		'Sends a chat event to every property on the page',
		`page.google_tag_manager['G-BBBB2222'] = {};
runCode(data);
assertThat(sent()).hasLength(1);
assertThat(sent()[0][1]).isEqualTo('smartsupp_chatbot_sent');
assertThat(sent()[0][2]).isEqualTo({
  send_to: ['G-AAAA1111', 'G-BBBB2222'],
  event_category: 'Smartsupp_v3',
  chat_action: 'Chatbot_sent',
  non_interaction: true,
  event_label: 'Welcome',
  chat_automation: 'Welcome'
});
assertApi('gtmOnSuccess').wasCalled();
assertApi('gtmOnFailure').wasNotCalled();`,
	),
	scenario(
		'Sends to one chosen property, and to no other on the page',
		`data.trackerMode = 'manual';
data.measurementIds = 'G-CCCC3333';
runCode(data);
assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333']);`,
	),
	scenario(
		'Sends to two chosen properties, trimmed and merged',
		`data.trackerMode = 'manual';
data.measurementIds = 'G-CCCC3333 , G-DDDD4444,G-CCCC3333';
runCode(data);
assertThat(sent()).hasLength(1);
assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333', 'G-DDDD4444']);`,
	),
	scenario(
		'Takes a list of IDs from a variable',
		`data.trackerMode = 'manual';
data.measurementIds = ['G-CCCC3333', 'G-DDDD4444'];
runCode(data);
assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333', 'G-DDDD4444']);`,
	),
	scenario(
		'Fails where no property is found',
		`page = {};
runCode(data);
assertThat(sent()).isEmpty();
assertApi('gtmOnFailure').wasCalled();`,
	),
	scenario(
		'Fails where a variable gave an ID that is none',
		`data.trackerMode = 'manual';
data.measurementIds = 'g-aaaa1111, UA-1-1, GTM-ABC123';
runCode(data);
assertThat(sent()).isEmpty();
assertApi('gtmOnFailure').wasCalled();`,
	),
	scenario(
		'Never answers its own event, so it cannot fire itself for ever',
		`runCode(data);
event = sent()[0][1];
eventModel = sent()[0][2];
runCode(data);
event = 'Chatbot_sent';
runCode(data);
assertThat(sent()).hasLength(1);
assertApi('gtmOnFailure').wasNotCalled();`,
	),
	scenario(
		'Never answers its own event in the scheme "original" either',
		`data.eventNames = 'original';
runCode(data);
assertThat(sent()[0][1]).isEqualTo('Chatbot_sent');
eventModel = sent()[0][2];
runCode(data);
assertThat(sent()).hasLength(1);`,
	),
	scenario(
		'Leaves alone what the chat box sent itself',
		`eventModel.send_to = 'G-AAAA1111';
runCode(data);
assertThat(sent()).isEmpty();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Leaves alone what is no chat event',
		`event = 'Some_event';
eventModel = { event_category: 'shop' };
runCode(data);
eventModel = undefined;
runCode(data);
assertThat(pushed).isEmpty();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Passes an action on that nobody knows yet, without its label',
		`event = 'Poll_answered';
runCode(data);
assertThat(sent()[0][1]).isEqualTo('smartsupp_poll_answered');
assertThat(sent()[0][2].event_label).isUndefined();`,
	),
	scenario(
		'Leaves a property to the part of the page that claimed it first',
		`page.google_tag_manager['G-BBBB2222'] = {};
page.smartsuppGa4Claims = { 'G-AAAA1111': 'page' };
runCode(data);
assertThat(sent()[0][2].send_to).isEqualTo(['G-BBBB2222']);
assertThat(written.smartsuppGa4Claims).isEqualTo({
  'G-AAAA1111': 'page',
  'G-BBBB2222': 'GTM-TEST/7'
});`,
	),
	scenario(
		'Keeps agents’ names private as chosen',
		`event = 'Agent_served_conversation';
eventModel.event_label = 'Jana Novak';
runCode(data);
data.agentNames = 'keep';
runCode(data);
data.agentNames = 'drop';
runCode(data);
const labels = sent().map(item => item[2].event_label);
assertThat(labels).isEqualTo(['J. N.', 'Jana Novak', undefined]);`,
	),
	scenario(
		'Keeps visitors’ words private as chosen',
		`event = 'Feedback_text_sent';
eventModel.event_label = 'Write to me@example.com';
eventModel.value = 5;
runCode(data);
data.feedbackText = 'redact';
runCode(data);
const labels = sent().map(item => item[2].event_label);
assertThat(labels).isEqualTo([undefined, 'Write to [email]']);
assertThat(sent()[0][2].chat_rating).isEqualTo(5);
assertThat(sent()[0][2].value).isUndefined();`,
	),
	scenario(
		'Keeps addresses private as chosen',
		`event = 'Url_card_opened';
eventModel.event_label = 'https://shop.example/p?email=me@example.com';
['noQuery', 'keep', 'host', 'drop'].forEach(choice => {
  data.linkUrls = choice;
  runCode(data);
});
assertThat(sent().map(item => item[2].chat_link)).isEqualTo([
  'https://shop.example/p',
  'https://shop.example/p?email=me@example.com',
  'shop.example',
  undefined
]);`,
	),
	scenario(
		'Uses one name for all, and renames and switches off by rule',
		`data.eventNames = 'single';
runCode(data);
data.eventRules = [{ action: 'Chatbot_sent', send: 'yes', eventName: 'chat_hello' }];
runCode(data);
data.eventRules = [{ action: 'Chatbot_sent', send: 'no', eventName: '' }];
runCode(data);
assertThat(sent().map(item => item[1])).isEqualTo(['smartsupp_chat', 'chat_hello']);
assertApi('gtmOnFailure').wasNotCalled();`,
	),
	scenario(
		'Adds extra parameters, but none of its own names',
		`data.eventParameters = [
  { name: 'site', value: 'shop' },
  { name: 'chat_action', value: 'forged' }
];
runCode(data);
assertThat(sent()[0][2].site).isEqualTo('shop');
assertThat(sent()[0][2].chat_action).isEqualTo('Chatbot_sent');`,
	),
	scenario(
		'Sends generate_lead once, with a value only where there is a currency',
		`event = 'Contact_acquired';
data.sendLeads = true;
data.leadValue = '10.5';
data.leadCurrency = 'EUR';
runCode(data);
runCode(data);
const leads = sent().filter(item => item[1] === 'generate_lead');
assertThat(leads).hasLength(1);
assertThat(leads[0][2].value).isEqualTo(10.5);
assertThat(leads[0][2].currency).isEqualTo('EUR');
assertThat(leads[0][2].chat_action).isEqualTo('Contact_acquired');`,
	),
	scenario(
		'Lets Google’s tag decide while consent is denied (advanced)',
		`consent = false;
runCode(data);
assertThat(sent()).hasLength(1);`,
	),
	scenario(
		'Keeps events until consent (basic), in order, and sends them once',
		`data.consentMode = 'basic';
consent = false;
runCode(data);
event = 'Chatbot_viewed';
runCode(data);
assertThat(sent()).isEmpty();
assertApi('gtmOnSuccess').wasCalled();
consent = true;
onGrant('analytics_storage', true);
onGrant('analytics_storage', true);
assertThat(sent().map(item => item[2].chat_action)).isEqualTo(['Chatbot_sent', 'Chatbot_viewed']);`,
	),
	scenario(
		'Drops the oldest where more waited than Google’s tag takes at once',
		`data.consentMode = 'basic';
data.trackerMode = 'manual';
data.measurementIds = 'G-CCCC3333,G-DDDD4444';
consent = false;
for (let i = 0; i < 30; i++) {
  eventModel = { event_category: 'Smartsupp_v3', event_label: 'bot ' + i };
  runCode(data);
}
consent = true;
onGrant('analytics_storage', true);
assertThat(sent()).hasLength(9);
assertThat(sent()[8][2].event_label).isEqualTo('bot 29');`,
	),
	scenario(
		'Leaves room for generate_lead, and counts valid IDs only',
		`data.consentMode = 'basic';
data.trackerMode = 'manual';
data.measurementIds = 'G-AAAA1,G-AAAA2,G-AAAA3,G-AAAA4,G-AAAA5,G-AAAA6,G-AAAA7,G-AAAA7,x';
data.sendLeads = true;
consent = false;
event = 'Contact_acquired';
for (let i = 0; i < 3; i++) runCode(data);
consent = true;
onGrant('analytics_storage', true);
const hits = sent().reduce((sum, item) => sum + item[2].send_to.length, 0);
assertThat(hits).isEqualTo(14);`,
	),
];
