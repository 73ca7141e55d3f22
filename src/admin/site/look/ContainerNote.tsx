import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { FoundId } from './findGoogleIds.ts';

/** What nobody can see from outside of a container: a tag in it that sends the chat events, too. */
export const ContainerNote = ({ found }: { readonly found: readonly FoundId[] }): ReactNode => {
	const containers = found.filter(({ kind }) => kind === 'gtm_container').map(({ id }) => id);
	return (
		containers.length > 0 && (
			<p className="ga4b-description">
				{sprintf(
					/* translators: %s: IDs of Google Tag Manager containers, separated by commas. */
					__(
						'Nobody can see from here what tags %s has. The tag of GA4 Bridge sends nothing twice beside this plugin. Any other tag for chat events, such as a GA4 Event tag on Chatbot_sent, counts each event a second time: pause it.',
						'ga4-bridge-for-smartsupp',
					),
					containers.join(', '),
				)}
			</p>
		)
	);
};
