import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Tab } from '../state/useTab.ts';

const nameOf = (tab: Tab): string => {
	switch (tab) {
		case 'connect':
			return __('Connect', 'ga4-bridge-for-smartsupp');
		case 'analytics':
			return __('Analytics', 'ga4-bridge-for-smartsupp');
		case 'chat':
			return __('Chat', 'ga4-bridge-for-smartsupp');
		case 'consent':
			return __('Consent', 'ga4-bridge-for-smartsupp');
		case 'tools':
			return __('Tools', 'ga4-bridge-for-smartsupp');
		case 'sites':
			return __('Sites', 'ga4-bridge-for-smartsupp');
	}
};

/** The tabs as links, as WordPress's own settings screens have them: each has an address. */
export const TabLinks = ({
	tabs,
	current,
}: {
	readonly tabs: readonly Tab[];
	readonly current: Tab;
}): ReactNode => (
	<nav
		className="nav-tab-wrapper"
		aria-label={__('Parts of the settings', 'ga4-bridge-for-smartsupp')}
	>
		{tabs.map((tab) => (
			<a
				key={tab}
				href={`#${tab}`}
				className={tab === current ? 'nav-tab nav-tab-active' : 'nav-tab'}
				aria-current={tab === current ? 'page' : undefined}
			>
				{nameOf(tab)}
			</a>
		))}
	</nav>
);
