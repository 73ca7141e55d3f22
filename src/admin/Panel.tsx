import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { ConnectPanel } from './connect/ConnectPanel.tsx';
import { Message } from './parts/Message.tsx';
import type { Tab } from './state/useTab.ts';

const fetched = (load: () => Promise<ComponentType>): ComponentType =>
	lazy(async () => ({ default: await load() }));

// Each tab but the first is a file of its own, fetched when it is opened. Their names are known to the plugin, which hands
// over the translations of each.
const AnalyticsPanel = fetched(
	async () =>
		(await import(/* webpackChunkName: "analytics" */ './analytics/AnalyticsPanel.tsx'))
			.AnalyticsPanel,
);
const ChatPanel = fetched(
	async () => (await import(/* webpackChunkName: "chat" */ './chat/ChatPanel.tsx')).ChatPanel,
);
const ConsentPanel = fetched(
	async () =>
		(await import(/* webpackChunkName: "consent" */ './consent/ConsentPanel.tsx')).ConsentPanel,
);
const ToolsPanel = fetched(
	async () => (await import(/* webpackChunkName: "tools" */ './tools/ToolsPanel.tsx')).ToolsPanel,
);
const SitesPanel = fetched(
	async () => (await import(/* webpackChunkName: "sites" */ './network/SitesPanel.tsx')).SitesPanel,
);

/** What the current tab shows. */
export const Panel = ({ tab }: { readonly tab: Tab }): ReactNode => (
	<PanelFailure key={tab}>
		<Suspense
			fallback={
				<p role="status">
					<Spinner /> {__('Loading…', 'ga4-bridge-for-smartsupp')}
				</p>
			}
		>
			{panelOf(tab)}
		</Suspense>
	</PanelFailure>
);

const panelOf = (tab: Tab): ReactNode => {
	switch (tab) {
		case 'connect':
			return <ConnectPanel />;
		case 'analytics':
			return <AnalyticsPanel />;
		case 'chat':
			return <ChatPanel />;
		case 'consent':
			return <ConsentPanel />;
		case 'tools':
			return <ToolsPanel />;
		case 'sites':
			return <SitesPanel />;
	}
};

/** A tab whose file could not be fetched, or that failed, leaves the others and what is edited in them as they are. */
class PanelFailure extends Component<
	{ readonly children: ReactNode },
	{ readonly failed: boolean }
> {
	override state = { failed: false };

	static getDerivedStateFromError(): { failed: boolean } {
		return { failed: true };
	}

	override render(): ReactNode {
		if (!this.state.failed) return this.props.children;
		const words = __(
			'This tab could not be shown. Save what you have changed on the others, then load the page again; if it stays so, the browser’s console says more.',
			'ga4-bridge-for-smartsupp',
		);
		return (
			<Message status="error" spoken={words}>
				<p>{words}</p>
				<Button variant="secondary" onClick={() => window.location.reload()}>
					{__('Load the page again', 'ga4-bridge-for-smartsupp')}
				</Button>
			</Message>
		);
	}
}
