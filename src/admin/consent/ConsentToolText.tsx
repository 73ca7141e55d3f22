import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useScreen } from '../state/screen.ts';
import { ConsentLook } from './ConsentLook.tsx';
import { isHeldByComplianz } from './isHeldByComplianz.ts';

/** Which consent tool was found; none is no fault. */
export const ConsentToolText = (): ReactNode => {
	const { scope, status, settings } = useScreen();
	if (scope === 'network') {
		return (
			<p>
				{__(
					'Which consent tool a site has is shown on the screen of that site.',
					'ga4-bridge-for-smartsupp',
				)}
			</p>
		);
	}
	const tool = status?.consentTool ?? null;
	const isMissing =
		settings.consentSource === 'wp_consent_api' && tool !== null && !tool.wpConsentApi;
	return (
		<>
			<p>{toolWords(tool)}</p>
			<ConsentLook />
			{(isMissing || (settings.consentSource === 'wp_consent_api' && tool === null)) && (
				<p className="ga4b-inactive">
					{__(
						'The WP Consent API is not active on this site: every visitor counts as undecided. Activate it, or choose another source.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			{isHeldByComplianz(settings, tool) && (
				<p>
					{__(
						'Complianz holds the chat back until the visitor allows marketing, and its events come with the chat. To show a button meanwhile, let the chat start “With consent”.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
			{tool?.name === 'Complianz' && settings.consentCategory !== 'marketing' && (
				<p>
					{__(
						'Complianz counts live chats to marketing: if yours asks for it so, choose that category.',
						'ga4-bridge-for-smartsupp',
					)}
				</p>
			)}
		</>
	);
};

const toolWords = (
	tool: { readonly name: string | null; readonly wpConsentApi: boolean } | null,
): string => {
	if (tool === null) {
		return __(
			'No consent tool was found among the plugins. One that stands in the theme or in Google Tag Manager shows itself only in the visitor’s browser. Where nobody asks, events are sent and the chat starts.',
			'ga4-bridge-for-smartsupp',
		);
	}
	if (tool.name === null) {
		return __(
			'The WP Consent API is active. It asks nobody by itself: as long as no consent tool does, it counts everything as allowed.',
			'ga4-bridge-for-smartsupp',
		);
	}
	return tool.wpConsentApi
		? sprintf(
				/* translators: %s: name of a consent tool. */
				__('Found: %s, with the WP Consent API.', 'ga4-bridge-for-smartsupp'),
				tool.name,
			)
		: sprintf(
				/* translators: %s: name of a consent tool. */
				__(
					'Found: %s, without the WP Consent API. Its answer is read where it sets Google’s consent mode, or where your page passes it on by the line below.',
					'ga4-bridge-for-smartsupp',
				),
				tool.name,
			);
};
