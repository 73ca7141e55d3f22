import type { MakeElement } from './element.ts';
import type { Facts } from './readFacts.ts';
import { adviceFor, stateWords } from './words.ts';

/** The state of the page, what to do about it, and what the page is like. */
export const drawFacts = (make: MakeElement, { state, why, lines }: Facts): HTMLElement => {
	const { says, todo } = adviceFor(why);
	const facts = make(
		'div',
		{ class: 'facts' },
		make('p', {}, make('span', { class: `pill ${state}` }, stateWords[state]), ' ', says),
	);
	if (todo !== '') facts.append(make('p', { class: 'todo' }, todo));
	facts.append(
		make(
			'dl',
			{},
			...lines.flatMap(([name, text]) => [make('dt', {}, name), make('dd', {}, text)]),
		),
	);
	return facts;
};
