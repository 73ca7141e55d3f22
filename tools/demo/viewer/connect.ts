import type { Command, CommandMessage, StreamItem, Switches } from '../protocol.ts';

/** The viewer's ways to the shop page and the demo server. */
export interface Connection {
	/** True in the dock of a shop page. */
	isDock: boolean;
	command(command: Command): void;
	change(switches: Partial<Switches>): void;
	reset(): void;
}

/**
 * Opens the demo server's stream. In a shop page's dock commands go to that page, and what a
 * viewer elsewhere asks is passed on to it; a viewer of its own asks through the server.
 */
export function connect(
	listener: (item: StreamItem) => void,
	onOnline: (online: boolean) => void,
): Connection {
	const shop = window.parent === window ? undefined : shopOrigin();
	const tellPage = (command: Command) => {
		const message: CommandMessage = { demoCommand: command };
		if (shop) window.parent.postMessage(message, shop);
	};
	const stream = new EventSource('/stream');
	stream.onopen = () => onOnline(true);
	stream.onerror = () => onOnline(false);
	stream.onmessage = ({ data }) => {
		const item: StreamItem = JSON.parse(data);
		if (item.kind === 'command') tellPage(item.command);
		else listener(item);
	};
	return {
		isDock: shop !== undefined,
		command(command) {
			if (shop) tellPage(command);
			else fetch('/commands', { method: 'POST', body: JSON.stringify(command) });
		},
		change: (switches) => {
			fetch('/account.json', { method: 'PUT', body: JSON.stringify(switches) });
		},
		reset: () => {
			fetch('/reset', { method: 'POST' });
		},
	};
}

function shopOrigin(): string | undefined {
	try {
		const { origin, protocol } = new URL(new URLSearchParams(location.search).get('shop') ?? '');
		return protocol.startsWith('http') ? origin : undefined;
	} catch {
		return undefined;
	}
}
