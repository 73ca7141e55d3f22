import type { PageWindow, RaiseResult } from '../pageWindow.ts';
import type { Command } from '../protocol.ts';

/** Does on the shop page what the viewer asks; returns what came of a raised event. */
export function obeyCommand(win: PageWindow, command: Command): RaiseResult | 'no_box' | undefined {
	const box = win.demoChatBox;
	if (command.kind === 'raise') {
		return box ? box.raise(command.action, command.label, command.value) : 'no_box';
	}
	if (command.kind === 'open') box?.open();
	else if (command.kind === 'close') box?.close();
	else if (command.kind === 'consent') win.smartsupp?.('analyticsConsent', command.granted);
	else win.location.reload();
	return undefined;
}
