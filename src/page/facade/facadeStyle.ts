import type { Colours } from './findColours.ts';
import { PHONE_SIZES } from './isPhone.ts';

/** Where the button stands: beside the edge that the chat box will stand at, in pixels. */
export interface Place {
	readonly side: 'left' | 'right';
	readonly x: number;
	readonly y: number;
}

/**
 * The style sheet of the button, which `hideOnPhones` takes away as the chat box is. Fixed, so that nothing on the page moves when it comes and goes; what it has to say
 * stands above it, so that it does not move itself.
 */
export const facadeStyle = (
	{ background, text }: Colours,
	{ side, x, y }: Place,
	hideOnPhones = false,
): string => `
:host {
	all: initial;
	position: fixed;
	z-index: 2147483000;
	${side}: calc(${x}px + env(safe-area-inset-${side}, 0px));
	bottom: calc(${y}px + env(safe-area-inset-bottom, 0px));
	max-width: calc(100vw - ${2 * x}px);
	font: 600 16px/1.3 system-ui, sans-serif;
}
button {
	display: flex;
	align-items: center;
	gap: 10px;
	box-sizing: border-box;
	min-width: 48px;
	min-height: 48px;
	margin: 0;
	padding: 11px 18px;
	border: 1px solid ${text === '#fff' ? 'rgb(255 255 255 / 50%)' : 'rgb(0 0 0 / 50%)'};
	border-radius: 26px;
	background: ${background};
	color: ${text};
	box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
	font: inherit;
	text-align: start;
	cursor: pointer;
	touch-action: manipulation;
}
button:focus-visible {
	outline: 3px solid transparent;
	box-shadow: 0 0 0 3px #fff, 0 0 0 6px #000;
}
button[aria-busy='true'] { cursor: progress; }
svg { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; }
[role='status'] {
	position: absolute;
	bottom: calc(100% + 10px);
	${side}: 0;
	box-sizing: border-box;
	width: max-content;
	max-width: min(280px, calc(100vw - ${2 * x}px));
	padding: 10px 14px;
	border: 1px solid #667085;
	border-radius: 12px;
	background: #fff;
	color: #1d2433;
	box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
	font-weight: 400;
}
[role='status']:empty { padding: 0; border: 0; background: none; box-shadow: none; }
@media (max-width: 480px) {
	button { padding: 11px; }
	button > span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
@media (prefers-reduced-motion: no-preference) {
	button[aria-busy='true'] svg { animation: breathe 1.2s ease-in-out infinite alternate; }
	@keyframes breathe { to { opacity: 0.3; } }
}
@media (forced-colors: active) {
	button { border: 2px solid ButtonText; }
	button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
}
@media print${hideOnPhones ? `, ${PHONE_SIZES}` : ''} { :host { display: none; } }
`;
