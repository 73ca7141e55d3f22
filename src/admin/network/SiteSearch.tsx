import { Button, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type FormEvent, type ReactNode, useState } from 'react';

/** Looks for sites by what their address contains; empty, for all of them. */
export const SiteSearch = ({
	onSearch,
}: {
	readonly onSearch: (search: string) => void;
}): ReactNode => {
	const [text, setText] = useState('');
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		onSearch(text.trim());
	};
	return (
		<form className="ga4b-search" onSubmit={submit}>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="search"
				label={__('Part of the address', 'ga4-bridge-for-smartsupp')}
				value={text}
				onChange={setText}
				maxLength={100}
				autoComplete="off"
			/>
			<Button __next40pxDefaultSize variant="secondary" type="submit">
				{__('Search', 'ga4-bridge-for-smartsupp')}
			</Button>
		</form>
	);
};
