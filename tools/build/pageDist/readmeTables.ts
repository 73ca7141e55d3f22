import { reasons } from '../../../src/events/outcome.ts';
import type { PageState, PageWhy } from '../../../src/page/config.ts';
import { reasonWords, whySentence } from '../../../src/page/monitor/words.ts';
import { markdownTable } from '../galleryTables.ts';
import { type PageScripts, pageFiles, sizesOf } from '../page.ts';
import { optionTable } from './describeOptions.ts';

/** The states that a page may be in for each reason. */
const states: { readonly [K in PageWhy]: readonly PageState[] } = {
	not_started: ['waiting'],
	took_key: ['armed'],
	started_first: ['too_late'],
	key_changed: ['too_late'],
	chat_replaced: ['too_late'],
	chat_locked: ['too_late'],
	from_before_2023: ['old_chat_box'],
	no_events: ['not_delivering'],
	no_list: ['waiting', 'not_delivering'],
};

/** The tables of the README by the names of their marks. */
export function readmeTables(scripts: PageScripts): Record<string, string> {
	return {
		options: optionTable(),
		states: stateTable(),
		reasons: markdownTable(
			['`reason`', 'what it means'],
			reasons.map((reason) => [code(reason), reasonWords[reason]]),
		),
		sizes: markdownTable(
			['file', 'bytes', 'compressed (brotli)'],
			sizesOf(scripts)
				.filter(({ name }) => name in sizeNames || name in pageFiles(scripts))
				.map(({ name, raw, brotli }) => [
					sizeNames[name] ?? code(name),
					String(raw),
					String(brotli),
				]),
		),
	};
}

const sizeNames: Readonly<Record<string, string>> = {
	analyticsByMode: 'the first tag',
	chat: 'the second tag',
	chatLater: 'the tag of `chat-later.html`',
	chatOnConsent: 'the tag of `chat-on-consent.html`',
};

function stateTable(): string {
	const rows = (Object.keys(states) as PageWhy[]).map((why) => [
		states[why].map(code).join(', '),
		code(why),
		whySentence(why),
	]);
	return markdownTable(['`state`', '`why`', 'what it means'], rows);
}

const code = (text: string): string => `\`${text}\``;
