import type { ContainerExport, Tag } from '../../../src/gtm/container/exportFormat.ts';

/** The stand-in's script with a container in it, as Google's server puts one into gtm.js. */
export function gtmScript(script: string, container: ContainerExport): string {
	// A function, because `$` means something in a replacement text.
	return script.replace(/(["'])__DEMO_CONTAINER__\1/, () => JSON.stringify(container));
}

/** The container with a Google tag for each of these properties, as a site's own container has them. */
export function withGoogleTags(
	container: ContainerExport,
	ids: readonly string[],
): ContainerExport {
	const { containerVersion: version } = container;
	const [model] = version.tag;
	if (!model) return container;
	const tags = ids.map(
		(id, i): Tag => ({
			...model,
			tagId: String(90 + i),
			name: `Google tag ${id}`,
			type: 'googtag',
			parameter: [{ type: 'TEMPLATE', key: 'tagId', value: id }],
			tagFiringOption: 'ONCE_PER_EVENT',
			consentSettings: { consentStatus: 'NOT_SET' },
			notes: '',
		}),
	);
	return { ...container, containerVersion: { ...version, tag: [...tags, ...version.tag] } };
}
