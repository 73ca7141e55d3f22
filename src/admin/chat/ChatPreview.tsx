import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type Rgb, textColourOn } from '../../page/facade/contrast.ts';
import type { Settings } from '../../settings/settings.ts';
import { useScreen } from '../state/screen.ts';
import { previewWords } from './previewWords.ts';
import { COLOUR, UNKNOWN } from './tidyColour.ts';

/** A window of that size in pixels, and what is drawn of it. */
interface Frame {
	readonly width: number;
	readonly height: number;
	readonly isPhone: boolean;
}

const WINDOW: Frame = { width: 1000, height: 700, isPhone: false };
const PHONE: Frame = { width: 400, height: 700, isPhone: true };

/** What the chat box and the button keep from the edges where nobody says otherwise, and the size of the button. */
const OFFSET = 20;
const SIZE = 60;

/** A sketch of the site with the button of the chat where the settings put it, in a window and on a phone. */
export const ChatPreview = (): ReactNode => {
	const { settings } = useScreen();
	return (
		<figure className="ga4b-sketch">
			<svg
				viewBox={`-10 -10 ${WINDOW.width + PHONE.width + 60} ${WINDOW.height + 20}`}
				role="img"
				// A distance from the left is one from the left in every language.
				direction="ltr"
				aria-label={previewWords(settings)}
			>
				<FrameSketch frame={WINDOW} settings={settings} />
				<g transform={`translate(${WINDOW.width + 40} 0)`}>
					<FrameSketch frame={PHONE} settings={settings} />
				</g>
			</svg>
			<figcaption className="ga4b-now">{previewWords(settings)}</figcaption>
		</figure>
	);
};

const FrameSketch = ({
	frame: { width, height, isPhone },
	settings,
}: {
	readonly frame: Frame;
	readonly settings: Settings;
}): ReactNode => {
	const margin = width / 12;
	const line = (y: number, share: number): ReactNode => (
		<rect x={margin} y={y} width={(width - 2 * margin) * share} height="18" rx="9" fill="#dcdcde" />
	);
	return (
		<>
			<rect width={width} height={height} rx="14" fill="#fff" stroke="#8c8f94" strokeWidth="3" />
			<rect x={margin} y="50" width={width - 2 * margin} height="150" rx="10" fill="#f0f0f1" />
			{line(250, 0.6)}
			{line(300, 1)}
			{line(350, 0.9)}
			{line(400, 0.95)}
			{(settings.chatOnMobile || !isPhone) && (
				<ButtonSketch width={width} height={height} isPhone={isPhone} settings={settings} />
			)}
		</>
	);
};

const ButtonSketch = ({
	width,
	height,
	isPhone,
	settings,
}: Frame & { readonly settings: Settings }): ReactNode => {
	const { chatSide, chatColor, facadeButton, startChat } = settings;
	const isLabelled = facadeButton && startChat !== 'now' && !isPhone;
	const label = __('Chat with us', 'ga4-bridge-for-smartsupp');
	const wide = isLabelled ? SIZE + 14 * label.length : SIZE;
	const x = pixels(settings.chatOffsetX, width - wide);
	const y = pixels(settings.chatOffsetY, height - SIZE);
	const colour = COLOUR.test(chatColor) ? chatColor : UNKNOWN;
	const ink = textColourOn(rgbOf(colour));
	return (
		<g transform={`translate(${chatSide === 'left' ? x : width - x - wide} ${height - y - SIZE})`}>
			<rect
				width={wide}
				height={SIZE}
				rx={SIZE / 2}
				fill={colour}
				stroke={ink === '#fff' ? '#fff' : '#50575e'}
				strokeWidth="2"
			/>
			<path
				d="M18 18h24v17H29l-7 6v-6h-4z"
				fill="none"
				stroke={ink}
				strokeWidth="3"
				strokeLinejoin="round"
			/>
			{isLabelled && (
				<text x={SIZE - 8} y={SIZE / 2 + 9} fill={ink} fontSize="26" fontWeight="600">
					{label}
				</text>
			)}
		</g>
	);
};

/** A distance as it would be drawn: no further than the button stays in the window. */
const pixels = (text: string, most: number): number =>
	Math.min(/^\d{1,3}$/.test(text) ? Number(text) : OFFSET, most);

/** Of a colour in six digits. */
const rgbOf = (colour: string): Rgb => {
	const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
	return [part(1), part(3), part(5)];
};
