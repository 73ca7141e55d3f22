import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { environmentTypes } from '../../settings/pageRules.ts';
import { useScreen } from '../state/screen.ts';
import { CheckList } from './CheckList.tsx';
import { LinesField } from './LinesField.tsx';

/** Where neither the chat nor its events are: by address, kind of post, role and environment. */
export const RuleFields = (): ReactNode => {
	const { scope, answer } = useScreen();
	// The sites of a network have roles and kinds of posts of their own.
	const choices = scope === 'site' ? answer.choices : undefined;
	return (
		<>
			<p>
				{__(
					'Where a rule applies, the plugin puts nothing on the page: neither the chat nor its events.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
			<LinesField
				name="hideOnPaths"
				label={__('Not on these paths, one a line', 'ga4-bridge-for-smartsupp')}
				placeholder="/checkout/*"
			>
				{__(
					'What follows the host in an address; * stands for anything; it is the only wildcard.',
					'ga4-bridge-for-smartsupp',
				)}
			</LinesField>
			<LinesField
				name="showOnPaths"
				label={__('Only on these paths, one a line', 'ga4-bridge-for-smartsupp')}
				placeholder="/shop/*"
			>
				{__(
					'Empty: on all of them. A path that stands above too is without the chat.',
					'ga4-bridge-for-smartsupp',
				)}
			</LinesField>
			{choices ? (
				<CheckList
					name="hideOnPostTypes"
					legend={__('Not on these kinds of posts', 'ga4-bridge-for-smartsupp')}
					choices={choices.postTypes.map(({ slug, label }) => ({ value: slug, label }))}
				>
					{__('On each of them, and on the list of all.', 'ga4-bridge-for-smartsupp')}
				</CheckList>
			) : (
				<LinesField
					name="hideOnPostTypes"
					label={__('Not on these kinds of posts, one a line', 'ga4-bridge-for-smartsupp')}
					placeholder="product"
				>
					{__(
						'Their names as WordPress has them. On each of them, and on the list of all.',
						'ga4-bridge-for-smartsupp',
					)}
				</LinesField>
			)}
			{choices ? (
				<CheckList
					name="hideForRoles"
					legend={__('Not for these roles', 'ga4-bridge-for-smartsupp')}
					choices={choices.roles.map(({ slug, name }) => ({ value: slug, label: name }))}
				>
					{__(
						'For people who are logged in: so that your own team is not counted as visitors.',
						'ga4-bridge-for-smartsupp',
					)}
				</CheckList>
			) : (
				<LinesField
					name="hideForRoles"
					label={__('Not for these roles, one a line', 'ga4-bridge-for-smartsupp')}
					placeholder="administrator"
				>
					{__(
						'Their names as WordPress has them, for people who are logged in: so that a team is not counted as visitors.',
						'ga4-bridge-for-smartsupp',
					)}
				</LinesField>
			)}
			<CheckList
				name="hideInEnvironments"
				legend={__('Not in these environments', 'ga4-bridge-for-smartsupp')}
				choices={environmentTypes.map(environmentChoice)}
			>
				{choices &&
					sprintf(
						/* translators: %s: a type of environment, such as production or staging. */
						__('This site is of the type %s.', 'ga4-bridge-for-smartsupp'),
						choices.environment,
					)}
			</CheckList>
		</>
	);
};

const environmentChoice = (
	value: (typeof environmentTypes)[number],
): { value: string; label: string } => {
	switch (value) {
		case 'production':
			return { value, label: __('Live site', 'ga4-bridge-for-smartsupp') };
		case 'staging':
			return { value, label: __('Copy for trying', 'ga4-bridge-for-smartsupp') };
		case 'development':
			return { value, label: __('Copy for developers', 'ga4-bridge-for-smartsupp') };
		case 'local':
			return { value, label: __('Copy on somebody’s computer', 'ga4-bridge-for-smartsupp') };
	}
};
