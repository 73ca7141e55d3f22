import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type VisitorField, visitorFields } from '../../settings/pageChoices.ts';
import { useScreen } from '../state/screen.ts';
import { CheckList } from './CheckList.tsx';

/** What WooCommerce knows. */
const OF_SHOP: readonly VisitorField[] = ['orders', 'spent'];

/** What the chat is told of a visitor who is logged in, and when. */
export const VisitorFields = (): ReactNode => {
	const { scope, answer } = useScreen();
	// The sites of a network may have shops.
	const hasShop = scope === 'network' || answer.choices?.shop !== false;
	return (
		<>
			<p>
				{__(
					'So that agents see whom they are talking to. A page asks for it once the chat runs, and only after the visitor allowed marketing, or where nobody asks. It never stands in the page itself, and this plugin stores none of it.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<CheckList
				name="visitorData"
				legend={__('The chat is told', 'ga4-bridge-for-smartsupp')}
				choices={visitorFields
					.filter((field) => hasShop || !OF_SHOP.includes(field))
					.map((value) => ({ value, label: fieldWords(value) }))}
			>
				{__(
					'Name it in your privacy policy; WordPress’s guide for it has a text. Smartsupp may remember a visitor after the log-out, which matters where several people use one browser.',
					'ga4-bridge-for-smartsupp',
				)}
			</CheckList>
		</>
	);
};

const fieldWords = (field: VisitorField): string => {
	switch (field) {
		case 'name':
			return __('Name', 'ga4-bridge-for-smartsupp');
		case 'email':
			return __('E-mail address', 'ga4-bridge-for-smartsupp');
		case 'role':
			return __('Role', 'ga4-bridge-for-smartsupp');
		case 'orders':
			return __('Number of orders', 'ga4-bridge-for-smartsupp');
		case 'spent':
			return __('Total spent', 'ga4-bridge-for-smartsupp');
	}
};
