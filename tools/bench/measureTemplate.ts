import { performance } from 'node:perf_hooks';
import { programOf, runTemplate } from '../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../src/gtm/sandbox/testHost.ts';
import type { Template } from '../../src/gtm/tpl/template.ts';
import { writeTpl } from '../../src/gtm/tpl/writeTpl.ts';
import { sampleEvents } from '../demo/sampleEvents.ts';

export interface Measured {
	/** Median of the syntax nodes evaluated for an event. */
	nodes: number;
	/** Median time of an event in our simulator, in microseconds. */
	microseconds: number;
	/** The template file, and the code in it. */
	fileBytes: number;
	codeBytes: number;
}

/** Runs a tag's template for chat events, each on a fresh page with one property. Throws where one is not sent. */
export function measureTemplate(
	template: Template,
	fields: Record<string, unknown>,
	count: number,
): Measured {
	const program = programOf(template.code);
	const runOne = (at: number) => {
		const { action, label, value } = sampleEvents[at % sampleEvents.length] ?? { action: '' };
		const dataLayer: unknown[] = [];
		const host = createTestHost({
			window: { dataLayer, google_tag_manager: { 'G-BENCH1234': {} } },
			dataLayer: {
				event: action,
				eventModel: { event_category: 'Smartsupp_v3', event_label: label, value },
			},
		});
		const data = { ...fields, gtmTagId: 1, gtmEventId: at };
		const from = performance.now();
		const run = runTemplate({
			code: program,
			kind: 'tag',
			data,
			permissions: template.permissions,
			host,
		});
		const microseconds = (performance.now() - from) * 1000;
		if (!run.ok) throw new Error(`${template.info.displayName}, ${action}: ${run.message}`);
		if (dataLayer.length === 0) throw new Error(`${template.info.displayName} sent no ${action}.`);
		return { nodes: run.meter.nodes, microseconds };
	};
	// The machine compiles what it has run some hundred times.
	for (let at = 0; at < count; at += 1) runOne(at);
	const runs = Array.from({ length: count }, (_, at) => runOne(at));
	return {
		nodes: median(runs.map(({ nodes }) => nodes)),
		microseconds: median(runs.map(({ microseconds }) => microseconds)),
		fileBytes: Buffer.byteLength(writeTpl(template)),
		codeBytes: Buffer.byteLength(template.code),
	};
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
