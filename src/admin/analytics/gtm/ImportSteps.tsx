import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { OutsideLink } from '../../parts/OutsideLink.tsx';

/** The five steps from the file to the first event, with the names of Google's menus. */
export const ImportSteps = (): ReactNode => (
	<>
		<h3>{__('Five steps in Google Tag Manager', 'ga4-bridge-for-smartsupp')}</h3>
		<ol>
			<li>
				{__('Open your web container, then Admin > Import Container.', 'ga4-bridge-for-smartsupp')}
			</li>
			<li>
				{__(
					'Choose the file and a workspace (Existing, or a new one).',
					'ga4-bridge-for-smartsupp',
				)}
			</li>
			<li>
				{__(
					'Import option: Merge, never Overwrite, which would remove all that is there. The first time choose “Rename conflicting tags, triggers, and variables”; for a newer file “Overwrite conflicting …”. Then Confirm.',
					'ga4-bridge-for-smartsupp',
				)}
			</li>
			<li>
				{__(
					'In the folder Smartsupp leave the tag “Smartsupp - set up” on Initialization and without additional consent: blocked or late, it cannot keep the chat box from sending by itself. “Smartsupp - chat events” may have any consent setting.',
					'ga4-bridge-for-smartsupp',
				)}
			</li>
			<li>
				{__(
					'Preview: answer a chatbot on your site, and see “Smartsupp - chat events” fire. Then Submit > Publish.',
					'ga4-bridge-for-smartsupp',
				)}
			</li>
		</ol>
		<p>
			<OutsideLink href="https://support.google.com/tagmanager/answer/6106997">
				{__('Google’s help on importing a container', 'ga4-bridge-for-smartsupp')}
			</OutsideLink>
		</p>
	</>
);
