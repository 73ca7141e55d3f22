import { type ContainerWay, containerFor } from '../../../src/gtm/container/containerFor.ts';
import type { ContainerExport, Tag } from '../../../src/gtm/container/exportFormat.ts';
import { defaultSettings, type Settings } from '../../../src/settings/settings.ts';
import { buildGtmFiles } from '../../../tools/build/gtm.ts';
import { buildDemoScripts } from '../../../tools/demo/buildDemoScripts.ts';
import { gtmScript, withGoogleTags } from '../../../tools/demo/gtm/gtmScript.ts';

/** Our container as a site imports it, and what the site then does with it. */
export interface ImportedContainer {
	readonly settings?: Partial<Settings>;
	readonly way?: ContainerWay;
	/** The properties that the site's container has a Google tag for. */
	readonly googleTags: readonly string[];
	/** The tags that somebody gave "Require additional consent" for `analytics_storage`, by a word of their names. */
	readonly consentFor?: string;
}

/** The stand-in for gtm.js with such a container in it. */
export type GtmWith = (container: ImportedContainer) => string;

/** Builds the templates and the stand-in once. */
export const buildGtm = async (): Promise<GtmWith> => {
	const [demo, files] = await Promise.all([buildDemoScripts(), buildGtmFiles()]);
	const templates = {
		tag: files.get('tag/template.tpl') ?? '',
		variable: files.get('variable/template.tpl') ?? '',
	};
	return ({ settings, way, googleTags, consentFor }) => {
		const ours = containerFor({ ...defaultSettings, ...settings }, templates, way);
		const container = consentFor === undefined ? ours : withConsent(ours, consentFor);
		return gtmScript(demo['gtm.js'], withGoogleTags(container, googleTags));
	};
};

const withConsent = (container: ContainerExport, word: string): ContainerExport => {
	const { containerVersion: version } = container;
	if (!version.tag.some(({ name }) => name.includes(word)))
		throw new Error(`No tag's name has the word "${word}".`);
	const tag = version.tag.map((one) => (one.name.includes(word) ? needingConsent(one) : one));
	return { ...container, containerVersion: { ...version, tag } };
};

const needingConsent = (tag: Tag): Tag => ({
	...tag,
	consentSettings: {
		consentStatus: 'NEEDED',
		consentType: { type: 'LIST', list: [{ type: 'TEMPLATE', value: 'analytics_storage' }] },
	},
});
