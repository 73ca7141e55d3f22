import type { RowWords, SentWords } from './describeRow.ts';
import type { MakeElement } from './element.ts';

/** An event as a list item: as it came, what it became, where it went, and why not. */
export const drawRow = (
	make: MakeElement,
	words: RowWords,
	tone: string,
	isOpen: boolean,
): HTMLLIElement => {
	const { time, action, label, status, sent, notes } = words;
	const item = make(
		'li',
		{},
		make(
			'p',
			{ class: 'came' },
			make('span', { class: 'quiet' }, time),
			' ',
			make('code', { class: 'name', dir: 'auto' }, action),
			' ',
			make('span', { class: `pill ${tone}` }, status),
		),
	);
	if (label !== '') item.append(make('p', { class: 'label', dir: 'auto' }, label));
	for (const event of sent) item.append(drawSent(make, event, isOpen));
	for (const note of notes) item.append(make('p', { class: 'note' }, note));
	return item;
};

const drawSent = (
	make: MakeElement,
	{ name, params, sendTo }: SentWords,
	isOpen: boolean,
): HTMLDetailsElement => {
	const details = make(
		'details',
		{},
		make(
			'summary',
			{},
			make('span', { class: 'quiet' }, 'as '),
			make('code', {}, name),
			make('span', { class: 'quiet' }, ' to '),
			...sendTo.map((id) => make('code', { class: 'id' }, id)),
		),
		make(
			'dl',
			{},
			...params.flatMap(([key, value]) => [
				make('dt', {}, key),
				make('dd', { dir: 'auto' }, value),
			]),
		),
	);
	details.open = isOpen;
	return details;
};
