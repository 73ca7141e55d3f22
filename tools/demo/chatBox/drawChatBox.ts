import type { PageWindow } from '../pageWindow.ts';

/** The visible part of the box. */
export interface DrawnBox {
	isOpen(): boolean;
	setOpen(open: boolean): void;
	setShown(shown: boolean): void;
	/** Adds a line to the conversation. */
	addLine(text: string): void;
	/** Called with the new state whenever the box opens or closes. */
	onToggle(listener: (open: boolean) => void): void;
}

const STYLE = `
:host { all: initial; }
.box { position: fixed; right: var(--x); bottom: var(--y); z-index: 2147483000; display: flex; flex-direction: column;
	align-items: flex-end; gap: 10px; font: 14px/1.4 system-ui, sans-serif; color: #1d2433; }
.box.left { right: auto; left: var(--x); align-items: flex-start; }
button { font: inherit; font-weight: 600; color: #fff; background: var(--colour); border: 0; border-radius: 999px;
	padding: 12px 18px; cursor: pointer; box-shadow: 0 6px 20px #0003; }
button:focus-visible { outline: 3px solid #ffb300; outline-offset: 2px; }
section { box-sizing: border-box; width: min(280px, calc(100vw - 40px)); background: #fff; border-radius: 14px;
	box-shadow: 0 10px 40px #0004; overflow: hidden; }
section[hidden] { display: none; }
h2 { margin: 0; padding: 12px 14px; font-size: 14px; background: var(--colour); color: #fff; }
ul { margin: 0; padding: 12px 14px; list-style: none; height: 150px; overflow: auto; }
p { margin: 0; padding: 8px 14px; font-size: 12px; }
li { margin: 0 0 6px; padding: 6px 10px; background: #eef2fb; border-radius: 10px; overflow-wrap: anywhere; }
`;

/** Draws the bubble and the box into `#smartsupp-widget-container`, closed. */
export function drawChatBox(win: PageWindow, settings: Record<string, unknown>): DrawnBox {
	const { document } = win;
	const container = document.createElement('div');
	container.id = 'smartsupp-widget-container';
	const root = container.attachShadow({ mode: 'open' });
	const style = document.createElement('style');
	style.textContent = STYLE;
	const box = document.createElement('div');
	box.className = settings.orientation === 'left' ? 'box left' : 'box';
	const pixels = (value: unknown) => `${typeof value === 'number' ? value : 20}px`;
	box.style.setProperty('--x', pixels(settings.offsetX));
	box.style.setProperty('--y', pixels(settings.offsetY));
	box.style.setProperty(
		'--colour',
		typeof settings.color === 'string' ? settings.color : '#1d4fd8',
	);
	const panel = document.createElement('section');
	panel.setAttribute('aria-label', 'Stand-in for the Smartsupp chat box');
	const title = document.createElement('h2');
	title.textContent = 'Stand-in for the Smartsupp chat box';
	const lines = document.createElement('ul');
	const bubble = document.createElement('button');
	bubble.type = 'button';
	panel.append(title, lines, ...privacyNotice(document, settings));
	box.append(panel, bubble);
	root.append(style, box);
	document.body.append(container);

	const listeners: ((open: boolean) => void)[] = [];
	let isOpen = false;
	const show = () => {
		panel.hidden = !isOpen;
		bubble.textContent = isOpen ? 'Close the chat' : 'Chat (stand-in)';
		bubble.setAttribute('aria-expanded', String(isOpen));
	};
	const setOpen = (open: boolean) => {
		if (open === isOpen) return;
		isOpen = open;
		show();
		for (const listener of listeners) listener(open);
	};
	bubble.addEventListener('click', () => setOpen(!isOpen));
	show();
	const isPhone =
		/Mobi/.test(win.navigator.userAgent) || win.innerWidth < 450 || win.innerHeight < 500;
	if (settings.hideWidget === true || (settings.hideMobileWidget === true && isPhone))
		container.hidden = true;

	return {
		isOpen: () => isOpen,
		setOpen,
		setShown(shown) {
			container.hidden = !shown;
		},
		addLine(text) {
			const line = document.createElement('li');
			line.textContent = text;
			lines.append(line);
			lines.scrollTop = lines.scrollHeight;
		},
		onToggle: (listener) => listeners.push(listener),
	};
}

/** The notice that the real box shows above its first message. */
function privacyNotice(document: Document, settings: Record<string, unknown>): HTMLElement[] {
	if (settings.privacyNoticeEnabled !== true) return [];
	const notice = document.createElement('p');
	const link = document.createElement('a');
	link.textContent = 'How your data are processed';
	link.href = String(settings.privacyNoticeUrl ?? 'https://www.smartsupp.com/');
	notice.append(link);
	return [notice];
}
