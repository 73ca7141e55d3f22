import type { PageScripts } from '../page.ts';
import { version } from '../project.ts';

const bridge = ({ analyticsByMode }: PageScripts): string =>
	tag(
		`1. GA4 Bridge for Smartsupp ${version}: in the head, above the chat code. Write the address of your page.js into it.`,
		`${analyticsByMode}(window,{"script":"/ga4-bridge/page.js","options":{}});`,
	);

/** The second tag: an expression that starts the chat, and when. */
const chat = (when: string, expression: string, options = ''): string =>
	tag(
		`2. The chat, ${when}: only where the page has no chat code of Smartsupp's yet. Write your chat key into it.`,
		`${expression}(window,"YOUR-CHAT-KEY"${options});`,
	);

const tag = (comment: string, code: string): string =>
	`<!-- ${comment} -->\n<script>\n${code}\n</script>\n`;

/** The tags to paste, by file: both with a chat that starts at once, and second tags for a chat that starts later. */
export const snippets = (scripts: PageScripts): { readonly [file: string]: string } => ({
	'snippet.html': `${bridge(scripts)}\n${chat('at once', scripts.chat)}`,
	'chat-later.html': chat('later', scripts.chatLater, ',{"start":"interaction"}'),
	'chat-on-consent.html': chat(
		'once the visitor consents',
		scripts.chatOnConsent,
		',{"consentSource":"auto"}',
	),
});
