import { type Scenario, scenario } from './scenario.ts';

/** What the tag does on Initialization. */
export const setUpScenarios: readonly Scenario[] = [
	scenario(
		'Sets the inert key, and makes a gtag that feeds the data layer',
		`event = 'gtm.init';
runCode(data);
assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-' });
assertThat(queued).contains('gtag');
assertThat(sent()).isEmpty();
assertApi('injectScript').wasNotCalled();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Keeps the page’s own object, and takes its key as chosen',
		`event = 'gtm.init';
page._smartsupp = { key: 'abc', gaKey: 'G-EEEE5555' };
runCode(data);
assertThat(written._smartsupp).isUndefined();
assertThat(page._smartsupp).isEqualTo({ key: 'abc', gaKey: 'G-', replacedGaKey: 'G-EEEE5555' });
event = 'Chatbot_sent';
runCode(data);
assertThat(sent()[0][2].send_to).isEqualTo(['G-EEEE5555']);`,
	),
	scenario(
		'Takes the choice over from whoever set up before, the plugin for one',
		`page._smartsupp = { gaKey: 'G-', replacedGaKey: 'G-EEEE5555,G-FFFF6666' };
event = 'gtm.init';
runCode(data);
event = 'Chatbot_sent';
runCode(data);
assertThat(sent()[0][2].send_to).isEqualTo(['G-EEEE5555', 'G-FFFF6666']);`,
	),
	scenario(
		'Says once that the chat box hands its events over',
		`event = 'gtm.init';
runCode(data);
event = 'Chatbot_sent';
runCode(data);
runCode(data);
const states = pushed.filter(item => item.event === 'smartsupp_ga4_status');
assertThat(states.map(item => item.smartsupp_ga4_status)).isEqualTo(['waiting', 'armed']);`,
	),
	scenario(
		'Sets up once a page',
		`event = 'gtm.init';
runCode(data);
event = 'gtm.load';
runCode(data);
assertThat(queued.filter(key => key === 'gtag')).hasLength(1);`,
	),
	scenario(
		'Tells by the loaded page that the chat box took the key',
		`event = 'gtm.init';
runCode(data);
page.dataLayer = [{ event: 'gtm.js' }, { 0: 'config', 1: 'G-' }];
event = 'gtm.load';
runCode(data);
assertThat(pushed[1].smartsupp_ga4_status).isEqualTo('armed');
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Tells by the loaded page that the account does not deliver',
		`event = 'gtm.init';
runCode(data);
page._smartsupp.appVersion = '2.0';
page.dataLayer = [{ event: 'gtm.js' }, { 0: 'config', 1: 'G-AAAA1111' }];
event = 'gtm.load';
runCode(data);
assertThat(pushed[1].smartsupp_ga4_status).isEqualTo('not delivering');`,
	),
	scenario(
		'Guesses nothing where the data layer cannot be read whole, or the chat box does not run',
		`event = 'gtm.init';
runCode(data);
event = 'gtm.load';
page.dataLayer = [{ event: 'gtm.js' }];
runCode(data);
page._smartsupp.appVersion = '2.0';
page.dataLayer = [{ event: 'gtm.js' }, undefined];
runCode(data);
page.dataLayer = undefined;
runCode(data);
assertThat(pushed).hasLength(1);`,
	),
	scenario(
		'Says that it came too late, and changes nothing then',
		`event = 'gtm.init';
page._smartsupp = { appVersion: '2.0' };
runCode(data);
assertThat(written).isEqualTo({});
assertThat(pushed).isEqualTo([{ event: 'smartsupp_ga4_status', smartsupp_ga4_status: 'too late' }]);
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Names a data layer that is not called dataLayer, and what to edit',
		`event = 'gtm.init';
const lines = [];
mock('logToConsole', line => { lines.push(line); });
page.google_tag_manager = { 'GTM-ABC123': {}, myLayer: { subscribers: 1 } };
runCode(data);
assertThat(lines[0]).contains('"myLayer"');
assertThat(lines[1]).contains('DATA_LAYER');
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Loads the chat where asked to',
		`event = 'gtm.init';
data.loadChat = true;
data.chatKey = '0123456789abcdef0123456789abcdef01234567';
runCode(data);
assertThat(written['_smartsupp.key']).isEqualTo('0123456789abcdef0123456789abcdef01234567');
assertApi('injectScript').wasCalled();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Never loads a second chat',
		`event = 'gtm.init';
page.smartsupp = () => {};
data.loadChat = true;
data.chatKey = '0123456789abcdef0123456789abcdef01234567';
runCode(data);
assertApi('injectScript').wasNotCalled();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Leaves the chat to a page that names a key of its own',
		`event = 'gtm.init';
page._smartsupp = { key: 'fedcba9876543210fedcba9876543210fedcba98' };
data.loadChat = true;
data.chatKey = '0123456789abcdef0123456789abcdef01234567';
runCode(data);
assertThat(page._smartsupp.key).isEqualTo('fedcba9876543210fedcba9876543210fedcba98');
assertApi('injectScript').wasNotCalled();
assertApi('gtmOnSuccess').wasCalled();`,
	),
	scenario(
		'Fails on a chat key that is none',
		`event = 'gtm.init';
data.loadChat = true;
data.chatKey = 'my token';
runCode(data);
assertApi('injectScript').wasNotCalled();
assertApi('gtmOnFailure').wasCalled();`,
	),
	scenario(
		'Fails where the chat cannot be loaded',
		`event = 'gtm.init';
data.loadChat = true;
data.chatKey = '0123456789abcdef0123456789abcdef01234567';
mock('injectScript', (url, done, failed) => { failed(); });
runCode(data);
assertApi('gtmOnFailure').wasCalled();`,
	),
	scenario(
		'Fails at once where the chosen IDs are none, and still sets up',
		`event = 'gtm.init';
data.trackerMode = 'manual';
data.measurementIds = 'UA-1-1';
runCode(data);
assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-' });
assertApi('gtmOnFailure').wasCalled();`,
	),
	scenario(
		'Leaves everything to the chat box in native mode',
		`event = 'gtm.init';
data.captureMode = 'native';
data.trackerMode = 'manual';
data.measurementIds = 'G-CCCC3333,G-DDDD4444';
runCode(data);
assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-CCCC3333' });
assertThat(queued).isEmpty();
event = 'Chatbot_sent';
runCode(data);
assertThat(sent()).isEmpty();`,
	),
];
