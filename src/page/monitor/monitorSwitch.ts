import { type PageWindow, safely } from '../pageWindow.ts';

/** How the overlay lies; kept for the tab. */
export interface Layout {
	readonly side: 'left' | 'right';
	readonly folded: boolean;
}

/** As it lay before in this tab, or on the side that the chat box leaves free. */
export const readLayout = (win: PageWindow, chatSide: unknown): Layout => {
	let kept = '';
	safely(() => {
		kept = String(win.sessionStorage.getItem('smartsuppGa4'));
	});
	const usual = chatSide === 'left' ? 'right' : 'left';
	return {
		side: kept.includes('left') ? 'left' : kept.includes('right') ? 'right' : usual,
		folded: kept.includes('folded'),
	};
};

/** Keeps the layout in the tab's switch, so the monitor is there on the next page too. */
export const keepLayout = (win: PageWindow, { side, folded }: Layout): void =>
	safely(() => {
		win.sessionStorage.setItem('smartsuppGa4', `monitor ${side}${folded ? ' folded' : ''}`);
	});

/** Switches the monitor off, for this tab and for this browser. */
export const switchOff = (win: PageWindow): void => {
	safely(() => win.sessionStorage.removeItem('smartsuppGa4'));
	safely(() => win.localStorage.removeItem('smartsuppGa4'));
};
