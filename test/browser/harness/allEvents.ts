import { type ChatAction, catalogue, labelKinds } from '../../../src/events/catalogue.ts';
import type { Raised } from './startHarness.ts';

/** An agent's name and a visitor's words, which must not leave the page as they are. */
export const AGENT = 'Jana Nováková';
export const FEEDBACK = 'Call me at jana@example.com';

const labels = {
	automation: 'Welcome bot',
	button: 'Prices',
	agent: AGENT,
	link: 'https://shop.example/offer?mail=jana@example.com',
	rating: 'Good',
	feedback: FEEDBACK,
	none: undefined,
} as const;

const raised = (action: ChatAction): Raised => {
	const label = labels[labelKinds[action]];
	if (label === undefined) return [action];
	return action.startsWith('Feedback') ? [action, label, 5] : [action, label];
};

/** The 19 known actions, and one that a future chat box may add. */
export const allEvents: readonly Raised[] = [
	...catalogue.map(({ action }) => raised(action)),
	['Video_call_started', 'Welcome bot'],
];
