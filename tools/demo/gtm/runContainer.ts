import type {
	ContainerVersion,
	Filter,
	Tag,
	Trigger,
} from '../../../src/gtm/container/exportFormat.ts';
import type { Host } from '../../../src/gtm/sandbox/host.ts';
import { programOf, runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import type { Template } from '../../../src/gtm/tpl/template.ts';
import type { GoogleTag } from '../gtag/googleTag.ts';
import { mayFire } from './mayFire.ts';
import { fieldsOf } from './parameterValue.ts';
import { sendGoogleEvent } from './sendGoogleEvent.ts';

/** GTM's own triggers by id, and the event that each waits for. */
const builtInTriggers: Record<string, string> = {
	'2147479572': 'gtm.init_consent',
	'2147479573': 'gtm.init',
	'2147479553': 'gtm.js',
};

interface LoadedTemplate {
	readonly template: Template;
	/** Parsed once: parsing costs more than running. */
	readonly program: ReturnType<typeof programOf>;
	readonly host: Host;
}

/**
 * Runs a container on a page as gtm.js does, as far as the demo's containers need: custom templates (in our sandbox),
 * the Google tag, Google's GA4 Event tag, additional consent, constants, Custom Event triggers and GTM's own Initialization and All Pages.
 */
export function runContainer(
	version: ContainerVersion,
	google: GoogleTag,
	createHost: () => Host,
): void {
	const templates = loadTemplates(version, createHost);
	const fired = new Set<string>();
	let event = '';

	const look = (name: string): unknown => {
		if (name === '_event') return event;
		const variable = version.variable.find((one) => one.name === name);
		if (!variable) return undefined;
		const fields = fieldsOf(variable.parameter, look);
		if (variable.type === 'c') return fields.value;
		const loaded = templates.get(variable.type);
		return loaded && run(loaded, 'variable', fields);
	};

	const { consent } = createHost();
	const fire = (tag: Tag) => {
		if (tag.tagFiringOption === 'ONCE_PER_LOAD' && fired.has(tag.tagId)) return;
		// A tag held back here never runs for this event, also not on Initialization; nothing makes up for it.
		if (!mayFire(tag.consentSettings, consent)) return;
		fired.add(tag.tagId);
		const fields = { ...fieldsOf(tag.parameter, look), gtmTagId: Number(tag.tagId) };
		if (tag.type === 'googtag' && 'tagId' in fields) google.configure(String(fields.tagId));
		if (tag.type === 'gaawe') sendGoogleEvent(fields, google);
		const loaded = templates.get(tag.type);
		if (loaded) run(loaded, 'tag', fields);
	};

	const raise = (name: string) => {
		event = name;
		const triggers = version.trigger.filter((trigger) => fires(trigger, look));
		for (const tag of version.tag) {
			const builtIn = tag.firingTriggerId.some((id) => builtInTriggers[id] === name);
			const custom = triggers.some((trigger) => tag.firingTriggerId.includes(trigger.triggerId));
			if (builtIn || custom) fire(tag);
		}
	};

	google.subscribe(({ event: name }) => {
		// Consent initialization and initialization come before everything that the container's start fires.
		if (name === 'gtm.js') for (const first of ['gtm.init_consent', 'gtm.init']) raise(first);
		raise(name);
	});
}

function loadTemplates(version: ContainerVersion, createHost: () => Host) {
	const loaded = new Map<string, LoadedTemplate>();
	for (const { containerId, templateId, templateData } of version.customTemplate) {
		const reading = readTpl(templateData);
		if (!reading.ok) throw new Error(`Template ${templateId}: ${reading.message}`);
		loaded.set(`cvt_${containerId}_${templateId}`, {
			template: reading.template,
			program: programOf(reading.template.code),
			host: createHost(),
		});
	}
	return loaded;
}

function run(
	{ template, program, host }: LoadedTemplate,
	kind: 'tag' | 'variable',
	data: Record<string, unknown>,
): unknown {
	const { permissions } = template;
	const result = runTemplate({ code: program, kind, data, permissions, host });
	if (!result.ok)
		console.error(`Stand-in for gtm.js: ${template.info.displayName}: ${result.message}`);
	return result.value;
}

function fires(trigger: Trigger, look: (name: string) => unknown): boolean {
	if (trigger.type === 'WINDOW_LOADED') return look('_event') === 'gtm.load';
	return [...(trigger.customEventFilter ?? []), ...(trigger.filter ?? [])].every((filter) =>
		isMet(filter, look),
	);
}

function isMet(
	{ type, parameter: [left, right] }: Filter,
	look: (name: string) => unknown,
): boolean {
	const value = String(look(left.value.replace(/^\{\{|\}\}$/g, '')));
	return type === 'EQUALS' ? value === right.value : new RegExp(right.value).test(value);
}
