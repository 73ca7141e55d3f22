/**
 * The tests inside the templates: sandboxed JavaScript that runs in GTM's template editor and in our simulator alike.
 * Every API with side effects is mocked. Field validators do not run in such tests, so they are tested outside.
 */
export interface TemplateTests {
	/** Runs before each scenario, which sees what it declares. */
	readonly setup: string;
	readonly scenarios: readonly Scenario[];
}

export interface Scenario {
	readonly name: string;
	readonly code: string;
}

export const scenario = (name: string, code: string): Scenario => ({ name, code });

/** What every scenario starts with: a page with one property and one chat event, and what the template did to it. */
export const setup = `let event = 'Chatbot_sent';
let eventModel = {
  event_category: 'Smartsupp_v3',
  event_label: 'Welcome',
  non_interaction: true
};
let page = { google_tag_manager: { 'G-AAAA1111': {}, 'GTM-ABC123': {}, dataLayer: {} } };
let written = {};
let stored = {};
let pushed = [];
let queued = [];
let consent = true;
let onGrant;

mock('logToConsole', () => {});
mock('copyFromDataLayer', key => key === 'event' ? event : eventModel);
mock('copyFromWindow', key => page[key]);
mock('setInWindow', (key, value, override) => {
  const parts = key.split('.');
  if (parts.length === 1) {
    if (page[key] === undefined || override) { page[key] = value; written[key] = value; }
    return true;
  }
  if (page[parts[0]] === undefined) return false;
  page[parts[0]][parts[1]] = value;
  written[key] = value;
  return true;
});
mock('callInWindow', () => {});
mock('createQueue', key => { queued.push(key); return item => { pushed.push(item); }; });
mock('createArgumentsQueue', key => {
  queued.push(key);
  return function() { pushed.push(arguments); };
});
mock('injectScript', (url, done) => { done(); });
mock('isConsentGranted', () => consent);
mock('addConsentListener', (type, listener) => { onGrant = listener; });
mock('getContainerVersion', () => ({ containerId: 'GTM-TEST', previewMode: true, debugMode: true }));
mockObject('templateStorage', {
  getItem: key => stored[key],
  setItem: (key, value) => { stored[key] = value; }
});

const sent = () => pushed.filter(item => item[0] === 'event');
const data = { gtmTagId: 7, trackerMode: 'auto' };
`;
