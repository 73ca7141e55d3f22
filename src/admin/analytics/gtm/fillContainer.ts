import { readMeasurementIds } from '../../../events/measurementId.ts';
import { type ContainerWay, containerFor } from '../../../gtm/container/containerFor.ts';
import { parseChatKey } from '../../../settings/parseChatKey.ts';
import type { Settings } from '../../../settings/settings.ts';

/**
 * The container's file with these settings in it, made of the file with the defaults, which brings the templates. Throws
 * where that is no container.
 */
export const fillContainer = (
	text: string,
	settings: Settings,
	way: ContainerWay,
	startsChat: boolean,
): string => {
	const { customTemplate } = (
		JSON.parse(text) as {
			containerVersion: { customTemplate: readonly { templateData: string }[] };
		}
	).containerVersion;
	const [tag, variable] = customTemplate.map(({ templateData }) => templateData);
	if (tag === undefined) throw new Error('The file for Google Tag Manager has no template in it.');
	const filled = containerFor(
		{
			...settings,
			measurementIds: readMeasurementIds(settings.measurementIds).ids,
			// Then the plugin, or whatever does so now, starts the chat.
			chatSource: startsChat ? settings.chatSource : 'elsewhere',
		},
		{ tag, variable: variable ?? '' },
		way,
	);
	return `${JSON.stringify(filled, null, 2)}\n`;
};

/** Why no container can be made of the settings; undefined where one can. */
export const containerProblem = ({
	trackerMode,
	measurementIds,
}: Settings): 'no_ids' | 'wrong_ids' | undefined => {
	if (trackerMode === 'auto') return undefined;
	const { ids, problems } = readMeasurementIds(measurementIds);
	if (problems.length > 0) return 'wrong_ids';
	return ids.length === 0 ? 'no_ids' : undefined;
};

/** True where the container could start the chat that this plugin starts now. */
export const mayStartChat = ({ chatSource, chatKey }: Settings): boolean =>
	chatSource === 'plugin' && parseChatKey(chatKey).ok;
